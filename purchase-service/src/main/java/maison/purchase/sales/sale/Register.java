package maison.purchase.sales.sale;

import org.jspecify.annotations.Nullable;

/// Where and by whom a sale was rung up.
///
/// @param receiptNumber unique for the terminal
/// @param associateId the member of staff who sold, if known
/// @param channel such as `store`, `online` or `phone`
public record Register(
        String storeId,
        String terminalId,
        String receiptNumber,
        @Nullable String associateId,
        String channel) {}
