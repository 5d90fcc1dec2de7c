from dragoman.extract.positions.issues import Issues, find_packs

WAR = "The rebels shelled the army after the ceasefire; hostages are still held."
STRIKE = "The union called a strike over pay; workers picketed the employer's depots."


def test_the_packs_are_chosen_by_what_the_report_is_about():
    assert find_packs(WAR) == ("armed_conflict",)
    assert find_packs(STRIKE) == ("labour",)


def test_a_report_that_names_nothing_known_leaves_every_pack_open():
    assert len(find_packs("The parrot sang.")) > 1


def test_one_word_means_the_issue_of_the_reports_own_kind():
    text = "a wage rise for soldiers"
    assert Issues(STRIKE).find(text) == "wages"
    assert Issues(WAR).find(text) == "other"


def test_what_is_owed_goes_before_talks_about_it():
    assert Issues(STRIKE).find("talks on night shifts and pay") != "talks"


def test_an_unknown_matter_is_other():
    assert Issues(WAR).find("the colour of the parrot") == "other"


def test_a_bare_size_is_about_what_the_parties_count():
    assert Issues(STRIKE).find("3 percent this year") == "wages"
    assert Issues(STRIKE).find("16") == "wages"
    assert Issues(WAR).find("3 percent this year") == "other"


def test_a_broad_word_names_an_issue_only_where_no_other_does():
    assert Issues(WAR).find("their release") == "captives"
    assert Issues(WAR).find("the release of 400 jailed comrades") == "prisoners"
    assert Issues(WAR).find("the release of the hostages") == "captives"


def test_the_words_around_a_broad_one_tell_whose_release_it_is():
    around = "demanded freedom for 400 jailed comrades"
    assert Issues(WAR).find("freedom", around) == "prisoners"
    assert Issues(WAR).find("freedom", "demanded freedom for the crew") == "captives"
