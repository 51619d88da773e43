package maison.loyalty.account;

/// An account's points by what can be done with them.
///
/// @param pending earned, not yet usable
/// @param active usable
/// @param held set aside for a reward that is being taken
/// @param debt spent but since undone by a return; the next earning pays it
/// @param spent used
/// @param expired ended unused
public record Buckets(long pending, long active, long held, long debt, long spent, long expired) {}
