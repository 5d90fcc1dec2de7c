"""Where the workbench cannot be served."""

import socket

import pytest


@pytest.fixture
def served(monkeypatch):
    """What is handed to the server, which never starts."""
    calls = []
    monkeypatch.setattr("uvicorn.run", lambda app, **options: calls.append(options))
    return calls


@pytest.fixture
def store(folder, call):
    assert call("add", "reports").exit_code == 0


@pytest.mark.usefixtures("store")
def test_a_port_that_is_taken_is_told_in_one_line_and_nothing_before(call, served):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = str(other.getsockname()[1])
        done = call("serve", "--port", port)
    why = f"port {port} of 127.0.0.1 is taken; name another with --port"
    assert (done.exit_code, done.output) == (2, f"Error: {why}\n")
    assert not served


@pytest.mark.usefixtures("store")
@pytest.mark.parametrize("words", [["--port", "99999"], ["--host", "no.such.invalid"]])
def test_an_address_that_is_none_is_told_in_one_line(call, served, words):
    done = call("serve", *words)
    assert (done.exit_code, done.output.count("\n")) == (2, 1)
    assert not served


@pytest.mark.usefixtures("store")
def test_a_free_port_is_served_and_its_address_said(call, served):
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]
    done = call("serve", "--port", str(port))
    assert done.exit_code == 0
    assert done.stderr == f"http://127.0.0.1:{port}/  (Ctrl-C ends it)\n"
    assert served[0]["port"] == port
