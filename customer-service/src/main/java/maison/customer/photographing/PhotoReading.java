package maison.customer.photographing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import maison.customer.PhotoProblems;
import maison.customer.notes.NoteReader;
import maison.customer.photo.Attachment;
import maison.customer.photo.PhotoRefusal.PhotoUnknown;
import maison.customer.photos.Part;
import maison.customer.photos.PhotoContents;
import maison.customer.photos.PhotoList;
import maison.customer.photos.PhotoView;
import maison.customer.profile.CustomerKeys;
import maison.customer.readlog.Looks;
import maison.platform.http.Page;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;
import maison.platform.security.Roles;
import org.jspecify.annotations.Nullable;

/// Shows photos, and logs that.
@Singleton
final class PhotoReading {

    private final PhotoList photos;
    private final PhotoContents contents;
    private final PhotoConsent consent;
    private final CustomerKeys keys;
    private final Looks looks;
    private final Caller caller;

    PhotoReading(
            PhotoList photos,
            PhotoContents contents,
            PhotoConsent consent,
            CustomerKeys keys,
            Looks looks,
            Caller caller) {
        this.photos = photos;
        this.contents = contents;
        this.consent = consent;
        this.keys = keys;
        this.looks = looks;
        this.caller = caller;
    }

    Page<PhotoView> list(
            UUID id,
            @Nullable String about,
            @Nullable UUID aboutId,
            @Nullable String after,
            int limit) {
        caller.requireOwn(id);
        var key = keys.of(id);
        var kind = about == null ? null : Attachment.Kind.of(about);
        var wanted = new PhotoList.Wanted(kind, aboutId);
        var page = photos.of(id, key, NoteReader.of(caller), wanted, after, limit);
        looks.seen(Set.of(id), "photos", List.of("photos"));
        return page;
    }

    Response content(UUID id, UUID photoId) {
        caller.requireOwn(id);
        var key = keys.of(id);
        var photo = find(id, photoId, key);
        return shown(id, photo, key, Part.ORIGINAL, photo.mediaType());
    }

    Response thumbnail(UUID id, UUID photoId) {
        var key = keys.of(id);
        return shown(id, find(id, photoId, key), key, Part.THUMBNAIL, "image/jpeg");
    }

    private PhotoView find(UUID id, UUID photoId, SubjectKey key) {
        return photos.find(id, photoId, key, NoteReader.of(caller)).orElseThrow(PhotoReading::gone);
    }

    private Response shown(UUID id, PhotoView photo, SubjectKey key, Part part, String type) {
        // Somebody may see what is held of them, whatever they allow others.
        if (!caller.has(Roles.SUBJECT_ACCESS)) {
            consent.require(id);
        }
        byte[] bytes = contents.read(photo.contentId(), key, part).orElseThrow(PhotoReading::gone);
        looks.seen(Set.of(id), "photo", List.of("photos"));
        return Response.ok(bytes, type)
                .header("Cache-Control", "private, no-store")
                .header("X-Content-Type-Options", "nosniff")
                .build();
    }

    private static ProblemException gone() {
        return new ProblemException(PhotoProblems.problemOf(new PhotoUnknown()));
    }
}
