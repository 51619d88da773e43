package maison.platform.eventstore;

import org.jspecify.annotations.Nullable;

/// A command's circumstances as they arrived, beside the command itself.
///
/// @param key the request's idempotency key, if it has one
/// @param expectedVersion the version that the client saw (`If-Match`), if it said so
public record Call(
        CommandContext context, @Nullable IdempotencyKey key, @Nullable Integer expectedVersion) {

    /// A call that nobody repeats and that depends on no version.
    public static Call of(CommandContext context) {
        return new Call(context, null, null);
    }
}
