package maison.platform.eventstore;

import jakarta.inject.Singleton;
import java.util.function.Function;
import maison.platform.eventstore.AppendResult.AnsweredBefore;
import maison.platform.eventstore.AppendResult.Appended;
import maison.platform.eventstore.AppendResult.Conflict;
import maison.platform.eventstore.AppendResult.KeyReused;
import maison.platform.eventstore.AppendResult.Stopped;
import org.jspecify.annotations.Nullable;

/// The door to commands that touch several aggregates at once, such as an exchange.
@Singleton
public final class Acts {

    private static final int ATTEMPTS_MAX = 16;

    private final GroupCommit commits;

    public Acts(GroupCommit commits) {
        this.commits = commits;
    }

    /// Runs an act and waits for the commit; again from the start after a lost race, so an attempt
    /// must do nothing but decide.
    ///
    /// @param attempt decides on each aggregate with the [Act] it is given
    /// @param stopped the value for an act that an [AppendGuard] stopped, from the guard's refusal
    /// @param answer the answer to keep under the call's idempotency key; null for none
    /// @throws PreconditionFailed if the call named another version
    /// @throws RepeatedRequest if the call's idempotency key was answered before
    /// @throws IdempotencyKeyReused if the key belongs to another request
    /// @throws VersionConflict if the race is lost every time
    public <T> T run(
            Call call,
            Function<Act, T> attempt,
            Function<Object, T> stopped,
            @Nullable Function<T, StoredAnswer> answer) {
        for (int tried = 1; ; tried++) {
            var act = new Act(call, tried == 1);
            T value = attempt.apply(act);
            Append append = act.toAppend();
            if (append == null) {
                if (act.recalled()) {
                    // No append will tell whether that was still so.
                    continue;
                }
                return value;
            }
            IdempotencyKey key = call.key();
            if (key != null && answer != null) {
                append = append.answering(new KeyedAnswer(key, answer.apply(value)));
            }
            switch (AggregateRunner.join(commits.append(append))) {
                case Appended _ -> {
                    act.stored();
                    return value;
                }
                case Stopped _ when act.recalled() -> {
                    // Perhaps for what it was not any more; the next attempt reads what it is.
                }
                case Stopped(var reason) -> {
                    return stopped.apply(reason);
                }
                case AnsweredBefore(var before) -> throw new RepeatedRequest(before);
                case KeyReused(var reused) -> throw new IdempotencyKeyReused(reused);
                case Conflict(var stream, var expected, var actual) -> {
                    // Another writer was faster; the next attempt sees what it wrote.
                    if (tried == ATTEMPTS_MAX) {
                        throw new VersionConflict(stream, expected, actual);
                    }
                }
            }
        }
    }
}
