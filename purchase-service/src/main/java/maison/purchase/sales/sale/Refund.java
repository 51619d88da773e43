package maison.purchase.sales.sale;

import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// Money given back by one means, charged to the tender that had brought it.
///
/// @param tender place of the sale's tender, from 0: no more goes back to it than it paid
/// @param kind how it is given back: as it was paid, or in a form that may stand for it
/// @param reference the store credit that it becomes, or the sale it is put towards; null for money
///   that a till or a provider gives back
public record Refund(int tender, Tender.Kind kind, Money amount, @Nullable String reference) {}
