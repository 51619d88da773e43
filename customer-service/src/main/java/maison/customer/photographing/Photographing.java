package maison.customer.photographing;

import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import maison.customer.PhotoProblems;
import maison.customer.PhotoRecords;
import maison.customer.photo.Photo.There;
import maison.customer.photo.PhotoCommand.Add;
import maison.customer.photo.PhotoCommand.Remove;
import maison.customer.photo.PhotoRefusal.PhotoIdTaken;
import maison.customer.photographing.PhotoResource.Added;
import maison.customer.photos.PhotoContents;
import maison.customer.photos.PhotoWords;
import maison.customer.profile.CustomerKeys;
import maison.platform.eventstore.Outcome.Done;
import maison.platform.eventstore.Outcome.Refused;
import maison.platform.http.ProblemException;
import maison.platform.sealing.SubjectKey;
import maison.platform.security.Caller;

/// Keeps what is sent: the sealed content first, then the event that names it. What no event came
/// to name is deleted at once, or by [PhotoSweeper] after a crash.
@Singleton
final class Photographing {

    private final PhotoRecords records;
    private final PhotoContents contents;
    private final PhotoConsent consent;
    private final CustomerKeys keys;
    private final Caller caller;
    private final Clock clock;

    Photographing(
            PhotoRecords records,
            PhotoContents contents,
            PhotoConsent consent,
            CustomerKeys keys,
            Caller caller,
            Clock clock) {
        this.records = records;
        this.contents = contents;
        this.consent = consent;
        this.keys = keys;
        this.caller = caller;
        this.clock = clock;
    }

    Response add(UUID id, UUID photoId, PhotoForm form) {
        var key = keys.of(id);
        var about = form.attachment();
        consent.require(id);
        byte[] content = form.bytes();
        var picture =
                Picture.of(content)
                        .orElseThrow(() -> new ProblemException(PhotoProblems.notAPicture()));
        var words = new PhotoWords(form.caption(), digest(content));
        if (records.load(id, photoId).exists()) {
            return again(id, photoId, form, words, key);
        }
        UUID contentId = UUID.randomUUID();
        contents.store(contentId, id, key, content, picture.thumbnail());
        var command =
                new Add(
                        id,
                        photoId,
                        about,
                        contentId,
                        picture.mediaType(),
                        content.length,
                        words.seal(key),
                        clock.instant());
        return switch (records.run(id, photoId, command, caller.call())) {
            case Done(_, _, _, _) -> Response.status(201).entity(new Added(id, photoId)).build();
            case Refused(PhotoIdTaken _) -> {
                contents.forget(contentId);
                yield again(id, photoId, form, words, key);
            }
            case Refused(var refusal) -> {
                contents.forget(contentId);
                yield PhotoProblems.problemOf(refusal).toResponse();
            }
        };
    }

    Response remove(UUID id, UUID photoId) {
        keys.of(id);
        return switch (records.run(id, photoId, new Remove(clock.instant()), caller.call())) {
            case Done(_, _, _, _) -> Response.noContent().build();
            case Refused(var refusal) -> PhotoProblems.problemOf(refusal).toResponse();
        };
    }

    private Response again(
            UUID id, UUID photoId, PhotoForm form, PhotoWords words, SubjectKey key) {
        return records.load(id, photoId).state() instanceof There(var added)
                        && added.about().equals(form.attachment())
                        && PhotoWords.open(key, added.words()).equals(words)
                ? Response.ok(new Added(id, photoId)).header("Idempotent-Replayed", "true").build()
                : PhotoProblems.problemOf(new PhotoIdTaken()).toResponse();
    }

    private static String digest(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
