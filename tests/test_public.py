"""The public names are what they were; to add one is a decision that shows here."""

import dragoman

PUBLIC = [
    "DragomanError",
    "Record",
    "Report",
    "Reports",
    "__version__",
    "build_record",
    "read_reports",
    "render_dossier",
]


def test_the_public_names_are_these():
    assert sorted(dragoman.__all__) == PUBLIC


def test_each_public_name_is_there_and_explains_itself():
    for name in PUBLIC:
        public = getattr(dragoman, name)
        assert public.__doc__, name
