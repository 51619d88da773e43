package maison.purchase.tracking.status;

import java.util.Optional;
import java.util.UUID;

/// Something that clients can follow by a link, such as bespoke orders.
public interface StatusSource {

    /// Stands in the link: an ASCII letter that no other source has.
    char kind();

    /// Where it stands; empty if there is no such thing.
    Optional<Linked> find(UUID id);

    /// A status and who may see it.
    ///
    /// @param version a link must carry this one, else it was revoked
    record Linked(int version, OrderStatus status) {}
}
