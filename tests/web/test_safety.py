"""What the workbench refuses, and what a report cannot do to it."""

import pytest
from fastapi.testclient import TestClient

from dragoman.store import Query, Role
from dragoman.web import Settings
from dragoman.web.cards import find_address
from dragoman.web.page import is_own_path
from dragoman.web.uploading import clean_name

HOSTILE = """Harbour dues talks <script>document.title='run'</script> day {n}

The Pilots' Guild of Varn rejects the port's offer, its chair Ilse Torn said on \
Tuesday. "We want {n} pilots back at work," she told the Varn Post. The port offers \
a truce of {n} weeks under the Quay Plan. Some {n}00 ships wait outside, the port said.
<img src=x onerror="document.title='run'"> </section></main> {{{{ 7 * 7 }}}} {{% raw %}}
javascript:alert(1) &lt;b&gt; \u202eteg\u202c \u2066 '"><svg onload=alert(1)>
\u0645\u064a\u0646\u0627\u0621 the port's board met on Wednesday in Varn.
"""


def figure_of(store):
    return store.entries.page(Query(nouns=("figures",)), limit=1).items[0]


def token_of(client, path="/me"):
    return client.get(path).text.split('name="csrf" content="')[1].split('"')[0]


def decide(client, store, **headers):
    path = f"{find_address('figures', figure_of(store).id)}/decide"
    data = {"verb": "accept", "csrf": headers.pop("csrf", "")}
    return client.post(path, data=data, headers=headers, follow_redirects=False)


def test_a_form_without_the_visitors_token_is_refused(client, store):
    token = token_of(client)
    assert decide(client, store).status_code == 403
    assert decide(client, store, csrf="0" * 64).status_code == 403
    assert store.decisions.page().total == 0
    assert decide(client, store, csrf=token).status_code == 303


def test_a_form_of_another_visitor_is_refused(client, store):
    other = TestClient(client.app, base_url="http://localhost:8000")
    assert decide(client, store, csrf=token_of(other)).status_code == 403


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://elsewhere.example"},
        {"Origin": "null"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_form_that_another_site_sends_is_refused(client, store, headers):
    token = token_of(client)
    assert decide(client, store, csrf=token, **headers).status_code == 403


@pytest.mark.parametrize("host", ["elsewhere.example", "127.0.0.1.example", "", "[x"])
def test_only_its_own_names_are_answered(client, host):
    assert client.get("/", headers={"Host": host}).status_code == 421


def test_every_answer_forbids_what_pages_do_not_need(client, store):
    for path in ("/", "/static/workbench.js", "/api/v1/status", "/nowhere"):
        headers = client.get(path).headers
        policy = headers["content-security-policy"]
        assert "default-src 'none'" in policy
        assert "unsafe" not in policy
        assert headers["x-content-type-options"] == "nosniff"
        assert "access-control-allow-origin" not in headers


def test_a_cookie_is_kept_from_scripts_and_other_sites(client):
    cookie = client.get("/").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_more_than_is_taken_is_refused(client):
    answer = client.post("/uploads", headers={"Content-Length": str(2**30)})
    assert answer.status_code == 413

    def pour():
        for _ in range(14):
            yield b"x" * 2**20

    assert client.post("/api/v1/reports?name=x.txt", content=pour()).status_code == 413


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../../etc/passwd", "passwd"),
        ("..\\..\\boot.ini", "boot.ini"),
        ("/", "report.txt"),
        ("..", "report.txt"),
        ("a\0b.txt", "a-b.txt"),
        ("-rf .txt", "rf-.txt"),
    ],
)
def test_the_name_of_an_upload_names_nothing_here(given, kept):
    assert clean_name(given) == kept


def test_files_are_served_from_their_folder_alone(client):
    for path in ("/static/../desk.py", "/static/%2e%2e/desk.py", "/static//etc/passwd"):
        assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    ("path", "own"),
    [
        ("/queue?noun=events", True),
        ("//elsewhere.example", False),
        ("/\\elsewhere.example", False),
        ("https://elsewhere.example", False),
        ("/\nx", False),
    ],
)
def test_nobody_is_sent_elsewhere(path, own):
    assert is_own_path(path) is own


def test_beyond_the_machine_nothing_is_shown_without_an_account(signed):
    stranger = TestClient(signed.app, base_url="http://localhost:8000")
    for path in ("/", "/reports", "/queue", "/audit"):
        answer = stranger.get(path, follow_redirects=False)
        assert answer.headers["location"].startswith("/login")
    for path in ("/api/v1/status", "/api/v1/reports", "/api/v1/entries"):
        answer = stranger.get(path)
        assert answer.status_code == 401
        assert answer.headers["www-authenticate"] == "Bearer"


def test_each_role_may_do_what_those_before_it_may(signed, store):
    clients = {role: signed(role.value, role) for role in Role}
    figure = figure_of(store)
    wish = {"noun": "figures", "verb": "accept", "targets": [figure.id]}
    may = {
        role: (
            client.get("/api/v1/status").status_code,
            client.post("/api/v1/decisions", json=wish).status_code,
            client.get("/audit").status_code,
        )
        for role, client in clients.items()
    }
    assert may[Role.READER] == (200, 403, 403)
    assert may[Role.REVIEWER] == (200, 201, 403)
    assert may[Role.ADMIN] == (200, 201, 200)
    assert "Accept" not in clients[Role.READER].get("/queue").text


def test_signing_in_takes_the_right_password_and_few_tries(signed, store):
    signed("mira", Role.REVIEWER)
    client = TestClient(signed.app, base_url="http://localhost:8000")

    def sign_in(password):
        token = token_of(client, "/login")
        data = {"name": "mira", "password": password, "csrf": token, "next": "/queue"}
        return client.post("/login", data=data, follow_redirects=False)

    assert sign_in("a long passwort").status_code == 401
    answer = sign_in("a long password")
    assert answer.headers["location"] == "/queue"
    assert "mira" in client.get("/queue").text
    client.post("/logout", data={"csrf": token_of(client)})
    assert client.get("/queue", follow_redirects=False).status_code == 303
    codes = [sign_in("guess again").status_code for _ in range(9)]
    assert codes[-1] == 429
    actions = [trace.action for trace in store.audit.page().items]
    assert {"refused", "signed in", "signed out"} <= set(actions)


def test_a_closed_account_is_out_at_once(signed, store):
    client = signed("mira", Role.ADMIN)
    assert client.get("/api/v1/status").status_code == 200
    store.accounts.change("mira", active=False)
    assert client.get("/api/v1/status").status_code == 401


def test_a_program_without_cookies_may_decide_here_and_a_page_needs_a_token(
    client, store
):
    wish = {"noun": "figures", "verb": "accept", "targets": [figure_of(store).id]}
    assert client.post("/api/v1/decisions", json=wish).status_code == 201
    token = token_of(client)
    assert client.post("/api/v1/decisions", json=wish).status_code == 403
    headers = {"X-CSRF-Token": token}
    assert (
        client.post("/api/v1/decisions", json=wish, headers=headers).status_code == 201
    )


def test_nothing_of_a_hostile_report_runs(browser, serve, fill, read_made_up, tmp_path):
    with serve(tmp_path / "hostile.db") as running:
        texts = [HOSTILE.format(n=n) for n in (6, 7)]
        title = "<script>document.title='run'</script>\u202e'\">"
        readings = [
            read_made_up(n, t, title) for n, t in zip((6, 7), texts, strict=True)
        ]
        long = "x" * 200_000 + " " + texts[0].replace("\n", " ")
        fill(running.store, *readings, read_made_up(6, long, "long"))
        page, told = browser.new_page(), []
        page.on("dialog", lambda dialog: told.append("dialog"))
        page.on("pageerror", lambda error: told.append(str(error)))
        paths = ["/", "/reports", "/queue", "/new", "/search?q=<script>", "/entries"]
        paths += [
            f"/boards/{n}" for n in ("positions", "proposals", "timeline", "actors")
        ]
        paths += [f"/reports/{key}" for key in running.store.reports.ids()]
        for noun in ("statements", "actors", "events"):
            paths.append(
                find_address(
                    noun, running.store.entries.page(Query(nouns=(noun,))).items[0].id
                )
            )
        for path in paths:
            page.goto(f"{running.url}{path}")
            assert page.title() != "run"
            assert "49" not in page.title()
            assert page.locator("main script, main img, main svg[onload]").count() == 0
        text = page.goto(f"{running.url}/reports/{readings[0].report.id}").text()
        assert "characters that turn the direction" in text
        page.close()
        assert told == []


def test_accounts_are_wanted_beyond_this_machine(tmp_path):
    from click.testing import CliRunner

    from dragoman.cli import main
    from dragoman.store import open_store

    path = str(tmp_path / "empty.db")
    open_store(path).close()
    answer = CliRunner().invoke(main, ["serve", "--host", "0.0.0.0", "--store", path])
    assert answer.exit_code == 1
    assert "make an account first" in answer.output


def test_accounts_are_made_used_and_closed_from_the_command_line(tmp_path):
    from click.testing import CliRunner

    from dragoman.cli import main
    from dragoman.store import open_store

    path = str(tmp_path / "desk.db")

    def run(*words, given=""):
        answer = CliRunner().invoke(main, ["account", *words, "--store", path], given)
        return answer.exit_code, answer.output

    assert run("add", "mira", given="short\nshort\n")[0] == 1
    assert run("add", "mira", given="a long password\na long password\n")[0] == 0
    assert run("add", "night", "--role", "reader", "--token-only")[0] == 0
    code, token = run("token", "night", "--days", "2")
    assert code == 0
    assert run("list")[1].split() == ["reviewer", "mira", "reader", "night"]
    store = open_store(path)
    assert store.accounts.find_by_token(token.strip()).name == "night"
    assert run("close", "night")[0] == 0
    assert store.accounts.find_by_token(token.strip()) is None
    assert len(store.audit.page().items) == 4
    store.close()


def test_the_bytes_of_a_report_are_sent_to_be_kept_not_shown(client, store):
    key = store.reports.ids()[0]
    answer = client.get(f"/reports/{key}/original")
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"].startswith("attachment")
    assert answer.content == store.reports.find_original(key)


def test_settings_name_whom_they_answer():
    assert Settings().names == {"127.0.0.1", "localhost", "::1"}
    assert Settings(host="0.0.0.0", hosts=("desk.example",)).names == {
        "0.0.0.0",
        "desk.example",
    }
