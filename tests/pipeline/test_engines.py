"""Whoever does the work, the record is the same: this process, all cores, a cluster."""

import os
import signal

import pytest

from dragoman import Report
from dragoman.codec import dump_record
from dragoman.errors import EngineError
from dragoman.pipeline import LocalEngine, build_record, engine, start_engine
from dragoman.reconcile import judging

LINES = (
    "The dockers' union rejected the port board's offer of 40 days on Monday.",
    "Mediators met the dockers' union in Aldport on Tuesday, the board said.",
    "The port board offered a pause of 60 days and the release of 12 crew.",
    "“We will not sign,” union leader Oda Lind said after talks in Aldport.",
    "The port board said that 14 crew are still held on the quay.",
    "Oda Lind said the union would accept a pause of 40 days.",
)
REPORTS = [
    Report(id=f"r{n}", path=f"{n}.txt", text=f"Talks, part {n}\n\n{line} {LINES[0]}")
    for n, line in enumerate(LINES)
]

HELPERS = """
import os, signal
from pathlib import Path

def die_once(marks, number):
    mark = Path(marks, str(number))
    if number == 3 and not mark.exists():
        mark.touch()
        os.kill(os.getpid(), signal.SIGKILL)
    return 2 * number

def die(number):
    os.kill(os.getpid(), signal.SIGKILL)
"""


@pytest.fixture(scope="module")
def alone():
    """What one process makes of the reports."""
    return dump_record(build_record(REPORTS))


@pytest.fixture
def small(monkeypatch):
    """Parts so small that there are many."""
    monkeypatch.setattr(engine, "REPORTS", 1)
    monkeypatch.setattr(engine, "FEW", 0)
    monkeypatch.setattr(judging, "PART", 2)


@pytest.fixture
def helpers(monkeypatch, tmp_path):
    tmp_path.joinpath("dying_parts.py").write_text(HELPERS)
    monkeypatch.syspath_prepend(tmp_path)
    import dying_parts

    return dying_parts


def test_a_few_parts_stay_in_this_process():
    with LocalEngine(2) as local:
        pids = set(local.map(lambda _: os.getpid(), range(engine.FEW)))
    assert pids == {os.getpid()}
    with LocalEngine(1) as local:
        assert list(local.map(lambda n: n + 1, range(99))) == list(range(1, 100))


@pytest.mark.usefixtures("small")
def test_all_cores_make_the_record_that_one_makes(alone):
    with LocalEngine(2) as local:
        assert dump_record(build_record(REPORTS, engine=local)) == alone


@pytest.mark.usefixtures("small")
def test_what_a_killed_process_was_at_is_done_once(helpers, tmp_path):
    from functools import partial

    with LocalEngine(2) as local:
        work = partial(helpers.die_once, str(tmp_path))
        assert list(local.map(work, range(12))) == list(range(0, 24, 2))
        assert tmp_path.joinpath("3").exists()
        with pytest.raises(EngineError, match="died 3 times"):
            list(local.map(helpers.die, range(4)))


@pytest.mark.parametrize("name", ["", "spark", "local:2"])
def test_an_engine_that_there_is_not_is_refused(name):
    with pytest.raises(EngineError, match="no such engine"):
        start_engine(name)


def test_a_failure_tells_where_and_why_in_any_process():
    import pickle

    told = pickle.loads(pickle.dumps(EngineError("ray", "gone")))
    assert (told.where, told.why, str(told)) == ("ray", "gone", "ray: gone")


@pytest.fixture(scope="module")
def cluster():
    """A real cluster: a head that does no work, and two workers of one core each."""
    pytest.importorskip("ray")
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    import ray
    from ray.cluster_utils import Cluster

    quiet = {"include_dashboard": False, "object_store_memory": 80 * 2**20}
    made = Cluster(initialize_head=True, head_node_args={"num_cpus": 0, **quiet})
    made.workers = [
        made.add_node(num_cpus=1, object_store_memory=quiet["object_store_memory"])
        for _ in range(2)
    ]
    made.wait_for_nodes()
    yield made
    ray.shutdown()
    made.shutdown()


@pytest.mark.filterwarnings("ignore")
@pytest.mark.usefixtures("small")
def test_a_cluster_loses_and_doubles_nothing(cluster, alone, tmp_path):
    with start_engine(f"ray:{cluster.address}") as ray_engine:

        def die_once(number):
            mark = tmp_path / str(number)
            if number == 3 and not mark.exists():
                mark.touch()
                os.kill(os.getpid(), signal.SIGKILL)
            return 2 * number

        assert list(ray_engine.map(die_once, range(12))) == list(range(0, 24, 2))
        assert (tmp_path / "3").exists()

        def fail(number):
            raise EngineError("part", str(number))

        with pytest.raises(EngineError, match="part: 0"):
            list(ray_engine.map(fail, range(2)))

        counted = []

        def progress(steps):
            if not counted:
                cluster.remove_node(cluster.workers.pop(), allow_graceful=False)
            counted.append(steps)

        record = build_record(REPORTS, progress, ray_engine)
        assert dump_record(record) == alone
        assert len(counted) == len(REPORTS)


@pytest.mark.filterwarnings("ignore")
def test_a_cluster_that_there_is_not_is_told_in_a_line():
    pytest.importorskip("ray")
    with pytest.raises(EngineError, match=r"127\.0\.0\.1:1: no cluster answers there"):
        start_engine("ray:127.0.0.1:1")
