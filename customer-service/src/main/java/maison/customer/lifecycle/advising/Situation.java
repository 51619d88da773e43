package maison.customer.lifecycle.advising;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import maison.customer.lifecycle.journey.Walk.Entered;
import org.jspecify.annotations.Nullable;

/// What decides what to do next for a customer.
///
/// @param openCase a complaint that somebody takes care of
/// @param task the open one that is due first
/// @param measuredAt when measurements in effect were last taken; null if none are
/// @param birthdayMonth whether the month of their birthday runs
/// @param wish the oldest of their own that is open and no surprise
/// @param lapsed whether a stage holds by nothing but the time since they were here or bought
/// @param next the stage that follows if nothing happens
record Situation(
        Instant at,
        LocalDate today,
        @Nullable Case openCase,
        @Nullable DueTask task,
        @Nullable Instant measuredAt,
        boolean birthdayMonth,
        @Nullable UUID wish,
        Entered stage,
        boolean lapsed,
        @Nullable Entered next,
        boolean marketingStopped,
        @Nullable Instant doNotDisturbUntil) {

    record Case(UUID id, Instant due) {}

    record DueTask(UUID id, LocalDate dueOn) {}
}
