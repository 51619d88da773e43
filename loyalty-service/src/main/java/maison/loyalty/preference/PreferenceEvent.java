package maison.loyalty.preference;

import java.time.Instant;

/// What a member can have said of rewards. Stored for good: fields are added, never changed.
public sealed interface PreferenceEvent {

    /// Business time.
    Instant at();

    /// The reward.
    String reward();

    /// They are saving for it.
    record RewardPreferred(String reward, Instant at) implements PreferenceEvent {}

    /// They are not any more.
    record RewardForgotten(String reward, Instant at) implements PreferenceEvent {}
}
