from dragoman.extract import extract_reading
from dragoman.extract.positions.pointing import points_back


def test_words_that_only_point_back_name_no_matter():
    assert points_back("the demand")
    assert points_back("to discuss the idea")
    assert points_back("it")


def test_words_of_their_own_or_none_at_all_point_nowhere():
    assert not points_back("the release of its men")
    assert not points_back("")


def test_a_refused_demand_is_about_what_was_demanded(read):
    text = (
        "The rebels demanded the release of prisoners held in the north. "
        "The government rejected the demand."
    )
    found = extract_reading(read(text)).positions
    assert [p.issue for p in found] == ["prisoners", "prisoners"]


def test_what_is_far_off_is_not_pointed_to(read):
    between = "The weather on the coast stayed as it had been for weeks. " * 12
    text = (
        "The rebels demanded the release of prisoners. "
        f"{between}The government rejected the demand."
    )
    assert [p.issue for p in extract_reading(read(text)).positions] == [
        "prisoners",
        "other",
    ]
