"""What goes wrong in the world is one clear line, and nothing is left half-done."""

import os
import shutil
import sqlite3
import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

from dragoman.errors import StoreError
from dragoman.pipeline import refresh_record
from dragoman.store import database, open_store

KILLS = Path(__file__).parents[2] / "benchmarks" / "kills.py"


@pytest.fixture
def path(tmp_path, blank):
    shutil.copy(blank, tmp_path / "a.db")
    return tmp_path / "a.db"


def change(path, statement):
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(statement)
    connection.close()


def test_a_store_that_is_not_there_is_not_made_by_looking(tmp_path):
    with pytest.raises(StoreError, match="no such store"):
        open_store(tmp_path / "a.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_the_environment_names_a_store(tmp_path, monkeypatch):
    monkeypatch.setenv("DRAGOMAN_STORE", str(tmp_path / "named.db"))
    open_store().close()
    assert (tmp_path / "named.db").exists()


def test_a_store_of_a_newer_version_is_left_alone(path):
    change(path, "UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer Dragoman"):
        open_store(path)


@pytest.mark.parametrize("data", [b"no store, but words\n" * 200, os.urandom(5000)])
def test_another_file_is_refused(tmp_path, data):
    (tmp_path / "a.db").write_bytes(data)
    with pytest.raises(StoreError, match="no store"):
        open_store(tmp_path / "a.db")


def test_another_database_is_refused(tmp_path):
    change(tmp_path / "a.db", "CREATE TABLE birds (name)")
    with pytest.raises(StoreError, match="no store of Dragoman"):
        open_store(tmp_path / "a.db")


def test_a_damaged_store_says_so(path, make_reading):
    store = open_store(path)
    for n in range(20):
        reading = make_reading(n)
        store.reports.add(reading, b"x" * 9000, source=f"{n}", rules="1")
    store.close()
    data = bytearray(path.read_bytes())
    for start in range(4096 * 3, len(data), 4096):
        data[start : start + 2048] = b"\xff" * 2048
    path.write_bytes(data)
    with pytest.raises(
        StoreError, match=r"a\.db: (the file is damaged|this is no store)"
    ):
        list(open_store(path).reports.readings())


@pytest.mark.parametrize("folder", [True, False])
def test_a_place_that_cannot_be_opened_is_named(tmp_path, folder):
    place = tmp_path if folder else tmp_path / "missing" / "a.db"
    with pytest.raises(StoreError, match="cannot be opened"):
        open_store(place)


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("mysql://host/name", "no such kind"),
        ("postgresql://nobody@127.0.0.1:1/none", "127.0.0.1:1"),
        ("a://", "no such kind"),
    ],
)
def test_an_address_that_is_none_is_named(url, why):
    with pytest.raises(StoreError, match=why):
        open_store(url)


def test_a_password_is_not_shown():
    with pytest.raises(StoreError) as caught:
        open_store("postgresql://me:secret@127.0.0.1:1/none")
    assert "secret" not in str(caught.value)


def test_a_locked_store_says_so(path, monkeypatch, make_reading):
    monkeypatch.setattr(database, "BUSY_MS", 50)
    store = open_store(path)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    with pytest.raises(StoreError, match="another process holds it"):
        store.reports.add(make_reading(1), b"x", source="x", rules="1")
    assert store.reports.page().total == 0
    holder.close()
    store.close()


def test_a_full_disk_says_so_and_keeps_what_was_confirmed(path, make_reading):
    store = open_store(path)
    store.reports.add(make_reading(1), b"x", source="x", rules="1")
    with store.database.read() as connection:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 2}")
    with pytest.raises(StoreError, match="disk is full"):
        store.reports.add(make_reading(2), os.urandom(99_999), source="y", rules="1")
    assert store.reports.page().total == 1
    assert not store.reports.is_known(b"y")
    store.close()


def test_a_backup_that_is_none_is_refused(path, tmp_path):
    store = open_store(path)
    (tmp_path / "x.db").write_bytes(b"no store, but words\n" * 200)
    with pytest.raises(StoreError, match="no store"):
        store.restore(tmp_path / "x.db")
    with pytest.raises(StoreError, match="no such file"):
        store.restore(tmp_path / "y.db")
    store.close()


def test_two_processes_at_once(store):
    url = (
        str(store.database.path)
        if store.database.is_sqlite
        else store.database.engine.url.render_as_string(hide_password=False)
    )
    command = [sys.executable, KILLS, "--store", url, "--turns", "10", "--work"]
    processes = [
        subprocess.Popen([*command, str(n)], stdout=subprocess.PIPE, text=True)
        for n in (1, 2)
    ]
    said = [process.communicate(timeout=60)[0].split() for process in processes]
    assert [process.returncode for process in processes] == [0, 0]
    words = [word for each in said for word in each]
    pairs = list(pairwise(words))
    reports = {key for kind, key in pairs if kind == "report"}
    decisions = {key for kind, key in pairs if kind == "decision"}
    assert reports == set(store.reports.ids())
    assert decisions == {decision.id for decision in store.decisions.all()}
    refresh_record(store)
    assert store.decisions.waiting() == ()
    assert len(store.record().reports) == len(reports)


def test_what_is_killed_loses_nothing_confirmed(tmp_path):
    """A short run of the benchmark, which kills 200 times."""
    done = subprocess.run(
        [sys.executable, KILLS, "--kills", "2", "--folder", tmp_path],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "0 lost" in done.stdout
