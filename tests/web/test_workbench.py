"""The workbench in a browser, as people use it."""

from axe_playwright_python.sync_playwright import Axe

from dragoman.store import Kind, Paper, Query, open_store
from dragoman.web.cards import find_address


def entry_of(served, noun, number=0):
    return served.store.entries.page(Query(nouns=(noun,)), limit=9).items[number]


def report_of(served):
    return entry_of(served, "figures").passages[0].report


def review_of(served, entry):
    return served.store.entries.find(entry.noun, entry.id).review.value


def test_reading_lights_words_and_entry_in_both_directions(page, served):
    figure = entry_of(served, "figures")
    page.goto(f"{served.url}/reports/{report_of(served)}")
    card = page.locator(f"#figure-{figure.id}")
    mark = page.locator(f"mark[data-keys~='{figure.id}']").first
    mark.hover()
    assert "lit" in card.get_attribute("class")
    card.locator(".meta").hover()
    assert "lit" in mark.get_attribute("class")
    mark.click()
    assert page.evaluate("document.activeElement.id") == f"figure-{figure.id}"


def test_where_passages_lie_over_each_other_each_click_takes_the_next(page, served):
    page.goto(f"{served.url}/reports/{report_of(served)}")
    page.get_by_label("actors").check()
    over = page.locator("mark.event.actor, mark.position.actor").first
    keys = over.get_attribute("data-keys").split(" ")
    assert len(keys) > 1
    over.click()
    first = page.evaluate("document.activeElement.dataset.key")
    assert first in keys


def test_accepting_and_rejecting_keeps_the_page_and_is_kept(page, served):
    figure, event = entry_of(served, "figures"), entry_of(served, "events")
    page.goto(f"{served.url}/reports/{figure.passages[0].report}")
    page.locator(f"#figure-{figure.id} button[value=accept]").click()
    page.locator(f"#figure-{figure.id}.accepted").wait_for()
    assert review_of(served, figure) == "accepted"
    page.goto(f"{served.url}{find_address('events', event.id)}")
    page.get_by_label("Why").first.fill("nobody met")
    page.get_by_role("button", name="Reject").click()
    assert page.get_by_text("nobody met").count() == 1
    assert review_of(served, event) == "rejected"
    page.get_by_role("button", name="Undo").click()
    page.locator(".history .undone").wait_for()
    assert review_of(served, event) == ""


def test_editing_sets_fields_from_the_codebooks_and_shows_what_was(page, served):
    position = entry_of(served, "positions")
    page.goto(f"{served.url}{find_address('positions', position.id)}")
    page.get_by_label("stance").select_option("conditional")
    page.get_by_label("date, from").fill("2031-06-02")
    page.get_by_label("Why").nth(1).fill("only if paid")
    page.get_by_role("button", name="Save the changes").click()
    page.get_by_text("only if paid").wait_for()
    assert page.locator(".changes del").first.inner_text() == "rejects"
    wire = served.store.entries.find("positions", position.id).wire
    assert wire["stance"] == "conditional"
    assert wire["date"]["start"] == "2031-06-02"


def test_the_speaker_is_changed_by_name(page, served):
    statement = entry_of(served, "statements")
    page.goto(f"{served.url}{find_address('statements', statement.id)}")
    box = page.get_by_label("speaker (actor)")
    box.fill("pilots' guild of varn")
    page.get_by_role("button", name="Save the changes").click()
    page.locator(".changes ins").first.wait_for()
    wire = served.store.entries.find("statements", statement.id).wire
    named = served.store.entries.find("actors", wire["chain"][0]["actor"])
    assert named.wire["name"] == "Pilots' Guild of Varn"


def test_a_value_that_is_no_good_is_told_and_nothing_is_kept(page, served):
    figure = entry_of(served, "figures")
    page.goto(f"{served.url}{find_address('figures', figure.id)}")
    page.get_by_label("says (actor)").fill("nobody of this name")
    page.get_by_role("button", name="Save the changes").click()
    assert "no actor has this name" in page.get_by_role("alert").inner_text()
    assert review_of(served, figure) == ""


def test_two_entries_are_said_to_be_one(page, served):
    event = entry_of(served, "events")
    other = entry_of(served, "events", 1)
    page.goto(f"{served.url}{find_address('events', event.id)}?like=board+met")
    page.locator(f"input[value='{other.id}']").check()
    page.get_by_role("button", name="They are one").click()
    page.locator(".history").wait_for()
    assert {review_of(served, event), review_of(served, other)} >= {"absorbed"}
    page.get_by_role("button", name="Undo same").click()
    page.locator(".history .undone").wait_for()
    assert "absorbed" not in {review_of(served, event), review_of(served, other)}


def test_words_are_selected_to_add_an_entry(page, served):
    key = report_of(served)
    page.goto(f"{served.url}/reports/{key}")
    page.evaluate(
        """() => {
          const last = [...document.querySelectorAll(".prose p")].at(-1);
          const walk = document.createTreeWalker(last, NodeFilter.SHOW_TEXT);
          let node;
          while ((node = walk.nextNode())) {
            const at = node.data.indexOf("board met");
            if (at < 0) continue;
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 9);
            getSelection().removeAllRanges();
            getSelection().addRange(range);
          }
        }"""
    )
    page.locator("#chosen").get_by_role("button", name="statement").click()
    assert page.locator("main blockquote").inner_text() == "board met"
    page.get_by_label("speaker, in the report's words").fill("the port")
    page.get_by_role("button", name="Add it").click()
    page.locator(".history").wait_for()
    added = served.store.entries.page(Query(nouns=("statements",), report=key)).items
    assert "board met" in {entry.passages[0].quote for entry in added}


def test_words_are_written_to_add_an_entry_without_a_mouse(page, served):
    page.goto(f"{served.url}/reports/{report_of(served)}")
    page.get_by_text("Add an entry that was missed").click()
    page.get_by_label("Words of the report").fill("ships wait outside")
    page.get_by_label("They are a").select_option("figures")
    page.get_by_role("button", name="Go on").click()
    page.get_by_label("number, at least").fill("4,000")
    page.get_by_role("button", name="Add it").click()
    page.locator(".history").wait_for()
    assert page.locator("h1").inner_text() == "4,000"


def test_the_queue_is_worked_by_keyboard_alone(page, served):
    page.goto(f"{served.url}/queue")
    told = page.locator("[data-progress]")
    before = int(told.inner_text().split()[0])
    keys = page.locator(".item .card")
    first, second = (keys.nth(i).get_attribute("data-key") for i in (0, 1))
    page.keyboard.press("j")
    page.keyboard.press("a")
    page.locator(f".card.accepted[data-key='{first}']").wait_for()
    page.keyboard.press("r")
    page.locator(f".card.rejected[data-key='{second}']").wait_for()
    assert int(told.inner_text().split()[0]) == before + 2
    page.keyboard.press("u")
    page.locator(f".card.open[data-key='{second}']").wait_for()
    assert int(told.inner_text().split()[0]) == before + 1
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("k")
    page.keyboard.press("e")
    page.wait_for_url("**/entries/**")


def test_search_leads_to_the_words(page, served):
    page.goto(f"{served.url}/")
    page.keyboard.press("/")
    page.keyboard.type("pilots back")
    page.keyboard.press("Enter")
    page.get_by_role("link", name="Harbour dues").first.click()
    assert page.locator("mark.found").first.inner_text() == "Pilots"


def test_two_people_at_once_see_what_the_other_did(browser, served):
    figure = entry_of(served, "figures")
    address = f"{served.url}{find_address('figures', figure.id)}"
    pages = []
    for name in ("ana", "bo"):
        context = browser.new_context()
        opened = context.new_page()
        opened.goto(f"{served.url}/me")
        opened.get_by_label("Sign them as").fill(name)
        opened.get_by_role("button", name="Keep this name").click()
        opened.goto(address)
        pages.append(opened)
    ana, bo = pages
    ana.get_by_role("button", name="Accept").click()
    ana.locator(".history").wait_for()
    bo.get_by_role("button", name="Reject").click()
    assert "Somebody else decided" in bo.locator("h1").inner_text()
    assert review_of(served, figure) == "accepted"
    bo.get_by_role("button", name="Decide all the same").click()
    bo.locator(".history").wait_for()
    assert review_of(served, figure) == "rejected"
    ana.goto(f"{served.url}/decisions?show=differing")
    assert ana.locator(".history li").count() == 2
    for opened in pages:
        opened.context.close()


def test_decisions_are_there_after_a_restart(page, filled, tmp_path, serve):
    import shutil

    path = tmp_path / "restarted.db"
    shutil.copy(filled, path)
    with serve(path) as running:
        figure = entry_of(running, "figures")
        page.goto(f"{running.url}{find_address('figures', figure.id)}")
        page.get_by_role("button", name="Accept").click()
        page.locator(".history").wait_for()
    with serve(path) as running:
        page.goto(f"{running.url}{find_address('figures', figure.id)}")
        assert "accepted" in page.locator("main .review").first.inner_text()
    assert open_store(path).decisions.page().total == 1


def test_what_follows_from_entries_is_put_together_on_demand(page, served):
    figure = entry_of(served, "figures")
    page.goto(f"{served.url}{find_address('figures', figure.id)}")
    page.get_by_role("button", name="Reject").click()
    page.goto(f"{served.url}/")
    page.get_by_role("button", name="Put it together now").click()
    page.wait_for_load_state()
    served.store.reports.page()
    for _ in range(50):
        page.goto(f"{served.url}/")
        if page.get_by_text("came after the record").count() == 0:
            break
        page.wait_for_timeout(100)
    assert not served.store.is_stale()


PLAN = """format = "dragoman-agreement/1"
title = "Quay Truce"
day_zero = 2031-05-01
days = 90
open = ["who pays for the pilots"]

[[obligations]]
id = "return"
debtor = "the port"
act = "meeting"
object = "the port's board met in Varn"
quantity = { low = 4, high = 4 }
unit = "pilots"
category = "pilots"
end = 30

[[obligations]]
id = "dues"
act = "lower"
object = "harbour dues"
phase = 2
start = 30
after = ["return"]
open = ["who owes it"]
"""
TABLE = """kind,party,issue,option,label,low,high,reason,stance,red_line
issue,,pay,,Pay,,,,,
option,,pay,two,two per cent,,,,,
option,,pay,nine,nine per cent,,,,,
party,guild,,,Guild,,,,,
party,port,,,Port,,,,,
view,guild,pay,two,,0.3,0.5,a guess,rejects,
view,guild,pay,nine,,0.8,1,a guess,demands,
view,port,pay,two,,0.8,1,a guess,demands,
view,port,pay,nine,,0.3,0.4,a guess,,
"""


def follow_and_bargain(served):
    """Put an agreement and a bargaining problem into the store; give their pages."""
    for kind, key, text in (
        (Kind.AGREEMENT, "quay", PLAN),
        (Kind.PROBLEM, "pay", TABLE),
    ):
        served.store.papers.save(Paper(kind=kind, key=key, text=text, who="ana"))
    yield from (f"/agreements/quay{end}" for end in ("", "/text", "/matches"))
    yield "/agreements/quay/obligations/dues"
    yield from (f"/bargaining/pay{end}" for end in ("?party=guild", "/analysis"))


def test_an_agreement_is_followed_from_reports_to_its_state(page, served):
    list(follow_and_bargain(served))
    page.goto(f"{served.url}/agreements/quay/matches")
    page.get_by_role("button", name="Look in the record").click()
    page.get_by_role("button", name="Confirm").first.click()
    page.get_by_role("link", name="Board").click()
    page.locator("#as_of").fill("2031-05-20")
    page.get_by_role("button", name="Show that day").click()
    assert "fulfilled" in page.locator("#return").inner_text()
    assert page.locator(".gantt .bar").count() == 2
    page.get_by_role("link", name="dues", exact=True).click()
    page.get_by_label("Who owes it").fill("the port")
    page.get_by_role("button", name="Save a new version").click()
    page.get_by_role("heading", name="Schedule").wait_for()
    assert "open: who owes it" not in page.locator("#dues").inner_text()


def test_a_number_is_set_and_the_packages_follow(page, served):
    list(follow_and_bargain(served))
    page.goto(f"{served.url}/bargaining/pay")
    page.locator("tr", has_text="nine per cent").get_by_role("link").nth(1).click()
    page.get_by_label("At least").fill("0.6")
    page.get_by_label("At most").fill("0.9")
    page.get_by_label("Why (needed)").fill("told in confidence")
    page.get_by_role("button", name="Set it").click()
    page.get_by_text("told in confidence").first.wait_for()
    page.get_by_role("link", name="Packages").click()
    page.get_by_role("heading", name="Candidate packages").wait_for()
    assert page.locator(".package").count() >= 1
    assert page.locator("svg.chart").count() == 1


def addresses(served):
    """Give a page of each make; what differs only in its entries is left out."""
    key = report_of(served)
    found = ["/", "/reports", f"/reports/{key}", "/queue", "/search?q=port", "/me"]
    found += ["/agreements", "/bargaining", *follow_and_bargain(served)]
    found += ["/boards/positions", "/boards/proposals", "/boards/figures"]
    found += ["/boards/timeline", f"/reports/{key}/add?words=port&noun=positions"]
    return [*found, find_address("positions", entry_of(served, "positions").id)]


DARK = """async () => {
  const found = await axe.run({runOnly: ["color-contrast"]});
  return found.violations.map((v) => ["dark: " + v.id, v.nodes[0].html.slice(0, 160)]);
}"""


def find_barriers(page, axe):
    options = {
        "runOnly": ["wcag2a", "wcag2aa", "wcag21aa"],
        "resultTypes": ["violations"],
    }
    found = axe.run(page, options=options).response["violations"]
    page.emulate_media(color_scheme="dark")
    dark = page.evaluate(DARK)
    page.emulate_media(color_scheme="light")
    return [*((v["id"], v["nodes"][0]["html"][:160]) for v in found), *map(tuple, dark)]


def test_every_page_is_fit_for_all(browser, served):
    """WCAG AA by axe, light and dark; phone width; the pages' own policy."""
    context = browser.new_context(color_scheme="light")
    page, axe, found = context.new_page(), Axe(), {}
    told = []
    page.on("console", lambda message: told.append(message.text))
    page.on("pageerror", lambda error: told.append(str(error)))
    for path in addresses(served):
        page.goto(f"{served.url}{path}")
        page.locator("[data-reload]").wait_for(state="detached")
        barriers = find_barriers(page, axe)
        page.set_viewport_size({"width": 390, "height": 844})
        if page.evaluate("document.documentElement.scrollWidth") > 390:
            barriers.append("wider than a phone")
        page.set_viewport_size({"width": 1280, "height": 800})
        if barriers or told:
            found[path] = [*barriers, *told]
            told.clear()
    context.close()
    assert found == {}
