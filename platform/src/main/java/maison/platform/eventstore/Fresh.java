package maison.platform.eventstore;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A command as it was decided on an aggregate that is taken for new; nothing of it is stored yet.
///
/// @param append null if there is nothing to store, as after a refusal
public record Fresh<C, S, E, R>(
        UUID id, C command, Call call, Outcome<S, E, R> outcome, @Nullable Append append) {}
