"""What somebody is told not to think is no statement that he does."""

import pytest

from dragoman.model.claim import Modality


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("The envoy no longer believes the pact will hold.", Modality.DENIED),
        ("The envoy still believes the pact will hold.", Modality.ASSERTED),
        ("The mayor does not think that the bridge is safe.", Modality.DENIED),
        ("The mayor did not deny that the bridge was shut.", Modality.DENIED),
        ("Nobody expects the rebels to disarm.", Modality.DENIED),
        ("Few officials believe the truce will last.", Modality.DENIED),
        ("A few officials believe the truce will last.", Modality.ASSERTED),
        ("Brokers are not hopeful that the bid can succeed.", Modality.DENIED),
        ("The minister did not rule out a second vote.", Modality.ASSERTED),
    ],
)
def test_a_denied_thought_is_told_as_denied(find, text, modality):
    assert [s.modality for s in find(text)] == [modality]
