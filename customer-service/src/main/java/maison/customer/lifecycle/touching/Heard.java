package maison.customer.lifecycle.touching;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import maison.customer.lifecycle.touchpoint.Kind;
import maison.customer.lifecycle.touchpoint.Touchpoint;
import maison.platform.inbox.Message;

/// What a batch of other services' events says, without repeats. Of a sale that moves both sides
/// are told, in either order: whose it is follows from the highest number, for the sale and for all
/// that came back of it.
///
/// @param owners by sale, in the order of their ids, so that no two batches lock crosswise
/// @param touchpoints by their ids
record Heard(Map<UUID, Ownership> owners, Map<UUID, Touchpoint> touchpoints) {

    static Heard of(List<Message> batch) {
        var heard = new Heard(new TreeMap<>(), new LinkedHashMap<>());
        batch.forEach(heard::hear);
        return heard;
    }

    /// Who came.
    List<UUID> visitors() {
        return touchpoints.values().stream()
                .filter(each -> each.kind() == Kind.VISITED)
                .map(Touchpoint::customerId)
                .filter(Objects::nonNull)
                .toList();
    }

    private void hear(Message message) {
        switch (message.type()) {
            case Told.JOINED -> joined(message);
            case Told.LEFT -> {
                var data = Told.data(message);
                own(Ownership.of(data, null, number(data)));
            }
            default -> {
                var touchpoint = Told.read(message);
                if (touchpoint != null) {
                    add(touchpoint);
                    UUID sale = touchpoint.saleId();
                    if (sale != null && touchpoint.kind() == Kind.SALE) {
                        own(new Ownership(sale, touchpoint.customerId(), 0));
                    } else if (sale != null && touchpoint.kind() == Kind.RETURN) {
                        own(new Ownership(sale, null, Ownership.UNKNOWN));
                    }
                }
            }
        }
    }

    private void joined(Message message) {
        var data = Told.data(message);
        var sale = data.path("sale");
        add(Told.moved(Told.SALE, message, sale));
        data.path("returns").forEach(each -> add(Told.moved(Told.RETURN, message, each)));
        own(Ownership.of(sale, Told.uuid(data, "customerId"), number(data)));
    }

    private static int number(JsonNode data) {
        return data.path("ownership").intValue();
    }

    private void add(Touchpoint touchpoint) {
        touchpoints.putIfAbsent(touchpoint.id(), touchpoint);
    }

    private void own(Ownership ownership) {
        owners.merge(ownership.saleId(), ownership, Ownership::later);
    }
}
