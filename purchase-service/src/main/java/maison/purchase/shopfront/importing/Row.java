package maison.purchase.shopfront.importing;

import maison.purchase.intake.Fault;
import maison.purchase.intake.ItemRequest;
import org.jspecify.annotations.Nullable;

/// One row of a file, as far as it could be read.
///
/// @param number of the line that it begins at; the first is 1
/// @param sku null if the row has none
/// @param fault why there is no request; null if there is one
record Row(
        long number, @Nullable String sku, @Nullable ItemRequest request, @Nullable Fault fault) {

    static Row unreadable(long number, String why) {
        return new Row(number, null, null, new Fault("", why));
    }

    static Row of(long number, FlatRow flat) {
        return new Row(number, flat.sku(), flat.toRequest(), null);
    }
}
