package maison.customer.photos;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import maison.customer.customer.CustomerEvent.CustomerErased;
import maison.customer.photo.PhotoEvent.PhotoAdded;
import maison.customer.photo.PhotoEvent.PhotoRemoved;
import maison.platform.eventstore.RecordedEvent;
import maison.platform.eventstore.Write;
import maison.platform.projection.WritingProjection;

/// Keeps `photos` in step with the events, and deletes the content of those that are removed or
/// whose customer was erased, in the same transaction.
@Singleton
final class PhotoProjection implements WritingProjection {

    private static final String ADD =
            """
            insert into photos (customer_id, photo_id, about, about_id, content_id, media_type, bytes,
                words, added_at)
            select * from unnest(?::uuid[], ?::uuid[], ?::text[], ?::uuid[], ?::uuid[], ?::text[],
                ?::int[], ?::text[], ?::timestamptz[])
            """;

    private static final String REMOVE =
            """
            delete from photos p using unnest(?::uuid[], ?::uuid[]) as t(customer, photo)
            where p.customer_id = t.customer and p.photo_id = t.photo
            """;

    private static final String DELETE =
            "delete from photo_contents where content_id = any(?::uuid[])";

    private static final String ERASE = "delete from photos where customer_id = any(?::uuid[])";

    private static final String ERASE_CONTENTS =
            "delete from photo_contents where customer_id = any(?::uuid[])";

    @Override
    public String name() {
        return "photos";
    }

    @Override
    public String ddl() {
        return "projections/photos.sql";
    }

    @Override
    public List<Write> writes(List<RecordedEvent<?>> events) {
        var added = new ArrayList<PhotoAdded>();
        var removed = new ArrayList<PhotoRemoved>();
        var erased = new ArrayList<UUID>();
        for (var recorded : events) {
            switch (recorded.event()) {
                case PhotoAdded event -> added.add(event);
                case PhotoRemoved event -> removed.add(event);
                case CustomerErased event -> erased.add(event.customerId());
                case Object _ -> {
                    // Nothing else is about photos.
                }
            }
        }
        var writes = new ArrayList<Write>();
        writes.addAll(
                Write.ofRows(
                        ADD,
                        added,
                        PhotoAdded::customerId,
                        PhotoAdded::photoId,
                        each -> each.about().kind().json(),
                        each -> each.about().id(),
                        PhotoAdded::contentId,
                        PhotoAdded::mediaType,
                        PhotoAdded::bytes,
                        each -> each.words().ciphertext(),
                        PhotoAdded::at));
        writes.addAll(
                Write.ofRows(REMOVE, removed, PhotoRemoved::customerId, PhotoRemoved::photoId));
        writes.addAll(Write.ofRows(DELETE, removed, PhotoRemoved::contentId));
        writes.addAll(Write.ofRows(ERASE, erased, each -> each));
        writes.addAll(Write.ofRows(ERASE_CONTENTS, erased, each -> each));
        return writes;
    }
}
