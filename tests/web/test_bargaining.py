"""Bargaining at the workbench: derived, changed, analysed, exported."""

import io
import re
import time
import zipfile

import pytest

TABLE = """kind,party,issue,option,label,low,high,reason,stance,red_line,evidence
issue,,pay,,Pay,,,,,,
option,,pay,two,two per cent,,,,,,
option,,pay,nine,nine per cent,,,,,,
option,,pay,rest,more rest days,,,,,,
party,guild,,,Guild,,,,,,
reservation,guild,,,,0.2,0.3,a guess,,,
weight,guild,pay,,,0.5,0.5,a guess,,,
view,guild,pay,two,,0.1,0.3,a guess,rejects,,
view,guild,pay,nine,,0.8,1,a guess,demands,,
view,guild,pay,rest,,0.6,0.8,a guess,,,
party,port,,,Port,,,,,,
reservation,port,,,,0.2,0.3,a guess,,,
weight,port,pay,,,0.5,0.5,a guess,,,
view,port,pay,two,,0.8,1,a guess,demands,,
view,port,pay,nine,,0,0.2,a guess,rejects,,
view,port,pay,rest,,0.5,0.7,a guess,,,
"""


def find_csrf(client):
    return re.search(r'name="csrf" content="(\w+)"', client.get("/bargaining").text)[1]


def send(client, path, **form):
    told = {"csrf": find_csrf(client), **form}
    answer = client.post(path, data=told, follow_redirects=False)
    assert answer.status_code == 303, answer.text
    return answer.headers["location"]


@pytest.fixture
def problem(client):
    return send(client, "/bargaining/paste", text=TABLE)


def wait_for(client, path):
    for _ in range(200):
        page = client.get(path)
        if "being worked out" not in page.text:
            return page.text
        time.sleep(0.05)
    raise AssertionError("never done")


def test_a_problem_is_derived_with_its_words(client, store):
    told = client.post("/api/v1/problems", json={"parties": []})
    assert told.status_code == 422
    assert "no bargaining problem" in told.json()["error"]["why"]
    page = client.get("/bargaining").text
    assert "Pilots&#39; Guild of Varn" in page


def test_packages_tell_gains_losses_and_what_they_hang_on(client, problem):
    page = wait_for(client, f"{problem}/analysis")
    assert "more rest days" in page
    assert "gives up what it has said" in page
    assert "It rests on:" in page
    assert "stable for all" in page
    assert "<svg" in page
    assert "back candidate 1" in client.get(f"{problem}/candidates.gmcr").text
    assert " style=" not in page


def test_a_number_is_set_with_a_reason_and_told_as_judgement(client, problem):
    form = client.get(f"{problem}?party=guild&issue=pay&option=two").text
    assert "what “two per cent” is worth" in form
    told = {"party": "guild", "issue": "pay", "option": "two", "low": "0.5"}
    send(client, f"{problem}/change/set", why="the chair said so", **told)
    page = client.get(problem).text
    assert "the chair said so" in page
    assert "version 2" in page
    csrf = find_csrf(client)
    without = client.post(f"{problem}/change/set", data={"csrf": csrf, **told})
    assert without.status_code == 422


def test_options_are_added_parted_and_brought_back(client, problem):
    send(client, f"{problem}/change/add", issue="pay", label="five per cent")
    send(client, f"{problem}/change/part", issue="pay", option="rest")
    page = client.get(problem).text
    assert "Pay: more rest days" in page
    assert "left open" in page
    first, second = "pay\ttwo", "pay-rest\tleft-open"
    form = {"first": first, "second": second, "why": "no rest, no deal"}
    send(client, f"{problem}/change/exclude", **form)
    assert "no rest, no deal" in client.get(problem).text
    send(client, f"{problem}/change/drop", issue="pay-rest")
    assert "Pay: more rest days" not in client.get(problem).text.split("Versions")[0]
    send(client, f"{problem}/restore", version="1")
    assert "five per cent" not in client.get(problem).text.split("Versions")[0]


def test_a_change_made_without_sight_of_anothers_is_refused(client, problem):
    told = {"csrf": find_csrf(client), "issue": "pay", "label": "six", "seen": "1"}
    assert client.post(f"{problem}/change/add", data=told).status_code == 200
    late = client.post(f"{problem}/change/add", data={**told, "label": "seven"})
    assert late.status_code == 409


def test_it_is_exported_for_other_programs(client, problem):
    assert "two per cent" in client.get(f"{problem}/export/csv").text
    packed = client.get(f"{problem}/export/genius").content
    names = zipfile.ZipFile(io.BytesIO(packed)).namelist()
    assert names == ["domain.xml", "guild.xml", "port.xml"]
    assert client.get(f"{problem}/export/exe").status_code == 404


def test_the_api_works_on_a_problem(client):
    made = client.post("/api/v1/problems", json={"text": TABLE}).json()
    path = f"/api/v1/problems/{made['id']}"
    change = {"change": "add", "issue": "pay", "label": "five per cent", "seen": 1}
    changed = client.post(f"{path}/changes", json=change).json()
    assert len(changed["issues"][0]["options"]) == 4
    wait_for(client, f"/bargaining/{made['id']}/analysis")
    found = client.get(f"{path}/analysis").json()
    assert found["done"]
    assert found["candidates"][0]["why"]
    assert client.get(f"{path}/files/csv").json()["files"]["problem.csv"]
    assert client.get(f"{path}/conflict").headers["content-type"] == "application/json"
    sent = {"X-CSRF-Token": find_csrf(client)}
    back = client.post(f"{path}/restore?version=1", headers=sent).json()
    assert len(back["issues"][0]["options"]) == 3
    versions = client.get(f"{path}/versions").json()["items"]
    assert [line["version"] for line in versions] == [3, 2, 1]
    assert client.delete(path, headers=sent).status_code == 200
    assert client.get(path).status_code == 404


@pytest.mark.parametrize(
    "text", ["", "a,b\n", 'kind\n"' + "x" * 200_000, "kind\nparty"]
)
def test_what_is_no_problem_is_refused_or_told(client, text):
    answer = client.post("/api/v1/problems", json={"text": text})
    assert answer.status_code in {201, 422}
    assert client.get("/bargaining").status_code == 200
