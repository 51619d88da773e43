package maison.appointment.calendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A visit with everything that is taken for it.
///
/// @param time when the client is served
/// @param claimed the same with the service's buffers: when staff, room and equipment are taken
public record Visit(
        String storeId, ServiceVersion service, Party party, TimeSpan time, TimeSpan claimed) {

    /// The service as it was defined when the visit was agreed.
    public record ServiceVersion(String id, int version) {}

    /// Who and what serves the client.
    public record Party(String staffId, @Nullable String roomId, List<String> equipmentIds) {

        public Party {
            equipmentIds = List.copyOf(equipmentIds);
        }
    }

    /// Everything this visit takes. A client needs no buffer: they may come straight from another.
    public List<Claim> claims(UUID booking, @Nullable UUID customer, @Nullable Instant heldUntil) {
        var claims = new ArrayList<Claim>();
        claims.add(claim(booking, Resource.Kind.STAFF, party.staffId(), heldUntil));
        if (party.roomId() != null) {
            claims.add(claim(booking, Resource.Kind.ROOM, party.roomId(), heldUntil));
        }
        for (String equipment : party.equipmentIds()) {
            claims.add(claim(booking, Resource.Kind.EQUIPMENT, equipment, heldUntil));
        }
        if (customer != null) {
            var person = new Resource(Resource.Kind.CUSTOMER, customer.toString());
            claims.add(new Claim(booking, person, time, heldUntil));
        }
        return claims;
    }

    private Claim claim(UUID booking, Resource.Kind kind, String id, @Nullable Instant heldUntil) {
        return new Claim(booking, new Resource(kind, id), claimed, heldUntil);
    }
}
