package org.fabrique.persistence.testkit;

/** What a storage can get wrong, and the case of the contract that must notice. */
enum Fault {
    SAVES_WITHOUT_LOOKING_AT_THE_VERSION("theSecondOfTwoWhoReadTheSameVersionIsRefused"),
    DROPS_AN_OUTDATED_SAVE_SILENTLY("eightWritersLoseNoIncrement"),
    LOOKS_AT_THE_VERSION_BEFORE_ITS_TURN("whoWaitsWhileTheVersionChangesIsRefused"),
    REPLACES_ON_ADD("refusesToAddWhatIsThereAndLeavesItAsItWas"),
    ADDS_ON_SAVE("refusesToSaveWhatWasNeverAdded"),
    NEVER_ROLLS_BACK("keepsNothingOfAUnitThatThrowsAfterAnyOfItsWrites"),
    KEEPS_A_UNIT_WHOSE_FAILURE_WAS_HIDDEN("isLostOnceAnAddWasRefusedEvenWhenTheWorkHidesIt"),
    ROLLS_BACK_AT_A_FAILURE_AND_KEEPS_WHAT_FOLLOWS("writesNothingAfterItsFirstFailure"),
    SHOWS_WHAT_IS_NOT_KEPT_YET("nobodyElseSeesAUnitBeforeItIsKept"),
    HIDES_A_UNIT_FROM_ITSELF("aUnitReadsWhatItWrote"),
    LETS_A_VIEW_CHANGE("aViewStaysTheSameWhateverIsWrittenMeanwhile"),
    BEGINS_A_VIEW_AT_ITS_FIRST_QUESTION("aViewStaysTheSameFromItsBeginningNotFromItsFirstQuestion"),
    PAGES_BY_OFFSET("thingsAddedAndRenamedBetweenPagesNeitherHideNorRepeatTheOthers"),
    PAGES_BY_TEXT_ALONE("thingsOfTheSameTitleAreInTheOrderOfTheirIdentities"),
    ORDERS_BY_IDENTITY("aThingRenamedMovesToItsNewPlace"),
    ORDERS_BY_RAW_TEXT("isInTheOrderOfFoldedTitlesInEveryAlphabet"),
    ORDERS_BY_UTF_16("isInTheOrderOfFoldedTitlesInEveryAlphabet"),
    PROMISES_A_PAGE_THAT_IS_NOT_THERE("aPageHoldsAsManyAsWereAskedForAndTheLastSaysSo"),
    TAKES_THE_CURSOR_OF_ANOTHER_QUERY("isRefusedByAnotherQuery"),
    TAKES_AN_EMPTY_SET_FOR_ANY("anEmptySetLetsNothingThrough"),
    FINDS_BY_WHAT_A_THING_WAS("aThingIsFoundUnderWhatItBecameAndNoLongerUnderWhatItWas"),
    FILTERS_A_PAGE_AFTER_CUTTING_IT("filtersHoldOnEveryPage"),
    COUNTS_WITHOUT_FILTER("needsByEveryCombinationOfFilters"),
    PUTS_QUESTION_MARKS("everyAssignedCharacterOfUnicode"),
    UNIFIES_LINE_ENDS("textsThatLookLikeSomethingElse"),
    KEEPS_AMOUNTS_AS_DOUBLES("amountsToTheLastDigit"),
    MIXES_UP_PERSONS_AND_ORGANISATIONS("anIdentityNamesAPersonOrAnOrganisationNeverBoth"),
    TELLS_WHO_IT_REFUSED("aRefusedAddTellsNothingPersonal"),
    TELLS_WHO_ADDED_INSTEAD_OF_WHO_SAVED("aSavedThingTellsWhoMadeItWhatItIs"),
    CUTS_MOMENTS_TO_MILLISECONDS("momentsToTheMicrosecond"),
    SEARCHES_INSIDE_WORDS("aWordIsFoundByItsBeginningOnly"),
    NUMBERS_UNITS_AS_THEY_BEGIN("missesNoUnitThatBeganBeforeAnotherAndEndedAfterIt"),
    NOTES_WHAT_IS_NOT_KEPT("aUnitThatIsNotKeptLeavesNoLine"),
    WRITES_THE_HISTORY_LATER("whoSeesAThingSeesItsLine"),
    GIVES_A_LINE_TWICE("isReadPieceByPieceAndEachLineComesOnce"),
    KEEPS_A_BOOKMARK_OF_A_LOST_UNIT("whoFailsComesBackToTheSameLines"),
    SHARES_RECEIPTS_AMONG_ACTORS("eachActorHasKeysOfItsOwn"),
    KEEPS_A_RECEIPT_OF_A_LOST_UNIT("aRequestThatFailedIsDoneWhenItComesAgain"),
    KNOWS_NO_DEADLINE("aUnitThatTakesTooLongLeavesNothing"),
    KEEPS_THE_RECORD_OF_WHO_WAS_ERASED("whoWasErasedIsInNoAnswer"),
    GIVES_THE_IDENTITY_OF_WHO_WAS_ERASED("theIdentityIsNeverGivenAgain"),
    FORGETS_MENTIONS("erasingAgainTellsTheSame"),
    GOES_THROUGH_THINGS_BY_TITLE("goesThroughAllThingsInTheOrderOfTheirIdentities"),
    LEAVES_RECEIPTS_BEHIND("aRequestThatWasAnsweredThereIsAnsweredTheSameHere"),
    TAKES_WHOEVER_FILLS_FOR_WHO_WROTE("holdsWhatTheOtherHeld"),
    WORKS_ONCE_CLOSED("cannotBeUsedOnceClosed"),
    BEGINS_UNITS_INSIDE_OTHERS("noUnitBeginsInsideAnother"),
    LETS_REGISTERS_OUTLIVE_THEIR_UNIT("aRegisterCannotBeUsedAfterItsUnit"),
    FORGETS_WHEN_CLOSED("everyKindOfThingWithItsVersion"),
    FORGETS_VERSIONS_WHEN_CLOSED("theVersionsThatConflictsAreFoundBy");

    private final String caughtBy;

    Fault(String caughtBy) {
        this.caughtBy = caughtBy;
    }

    /** Returns the name of the case. */
    String caughtBy() {
        return caughtBy;
    }
}
