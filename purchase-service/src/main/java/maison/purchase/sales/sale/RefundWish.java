package maison.purchase.sales.sale;

import java.util.UUID;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/// How a till wants a part of a refund to go back.
///
/// @param tender the tender to charge, from 0; null leaves the choice to us
/// @param creditId the store credit to issue, for [Tender.Kind#STORE_CREDIT]; null for one with the
///   return's own id
public record RefundWish(
        Tender.Kind kind, @Nullable Integer tender, Money amount, @Nullable UUID creditId) {}
