package maison.customer.documents.filing;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import maison.customer.documents.FileProblems;
import maison.customer.documents.file.Attachment;
import maison.customer.documents.file.FileEvent.Added;
import maison.customer.documents.file.FileEvent.DocumentAdded;
import maison.customer.documents.file.FileEvent.PhotoAdded;
import maison.customer.documents.file.FileEvent.ScanAdded;
import maison.customer.documents.file.Sort;
import maison.customer.documents.files.FileRow;
import maison.customer.documents.files.FileWords;
import maison.customer.documents.files.Part;
import maison.customer.documents.files.ScanView;
import maison.customer.documents.filing.Filing.Draft;
import maison.customer.documents.mesh.MeshReader;
import maison.customer.documents.mesh.Reading.Mesh;
import maison.customer.documents.mesh.Reading.Refused;
import maison.customer.identity.profile.CustomerKeys;
import maison.customer.tailoring.MeasurementProblems;
import maison.customer.tailoring.length.Unit;
import maison.customer.tailoring.measurement.MeasurementRefusal.SetEnded;
import maison.customer.tailoring.measurements.VersionRows;
import maison.platform.http.ProblemException;

/// Looks at what is sent, and says what is to be kept of it.
@Singleton
final class Drafts {

    private final FileConsent consent;
    private final CustomerKeys keys;
    private final VersionRows versions;
    private final Clock clock;

    Drafts(FileConsent consent, CustomerKeys keys, VersionRows versions, Clock clock) {
        this.consent = consent;
        this.keys = keys;
        this.versions = versions;
        this.clock = clock;
    }

    /// @throws ProblemException 403 without consent, 422 if it is no picture
    Draft photo(UUID id, UUID photoId, PhotoForm form) {
        var key = keys.of(id);
        var about = Sent.about(form.about(), form.aboutId());
        consent.require(id, Sort.PHOTO);
        byte[] content = Sent.content(form.content(), PhotoForm.MEBIBYTES_MAX);
        var picture =
                Picture.of(content)
                        .orElseThrow(() -> new ProblemException(FileProblems.notAPicture()));
        var words = new FileWords(form.caption(), Sent.digest(content), null, null, null);
        var added =
                new PhotoAdded(
                        id,
                        photoId,
                        about,
                        UUID.randomUUID(),
                        picture.mediaType(),
                        content.length,
                        words.seal(key, Sort.PHOTO),
                        clock.instant());
        return new Draft(
                added,
                words,
                key,
                Map.of(Part.ORIGINAL, content, Part.THUMBNAIL, picture.thumbnail()),
                _ -> new PhotoResource.Added(id, photoId));
    }

    /// @throws ProblemException 422 if it is no plain document
    Draft document(UUID id, UUID documentId, DocumentForm form) {
        var key = keys.of(id);
        var about = Sent.about(form.about(), form.aboutId());
        byte[] content = Sent.content(form.content(), DocumentForm.MEBIBYTES_MAX);
        byte[] thumbnail = firstPage(content);
        var words = new FileWords(form.title(), Sent.digest(content), form.kind(), null, null);
        var added =
                new DocumentAdded(
                        id,
                        documentId,
                        about,
                        UUID.randomUUID(),
                        Pdf.MEDIA_TYPE,
                        content.length,
                        words.seal(key, Sort.DOCUMENT),
                        clock.instant());
        return new Draft(
                added,
                words,
                key,
                Map.of(Part.ORIGINAL, content, Part.THUMBNAIL, thumbnail),
                _ -> new DocumentResource.Added(id, documentId));
    }

    private static byte[] firstPage(byte[] content) {
        try {
            return Pdf.firstPage(content);
        } catch (NotPlain e) {
            throw new ProblemException(FileProblems.notAPlainDocument(e.because()));
        }
    }

    /// @throws ProblemException 403 without consent, 404 or 409 if there are no such measurements,
    ///   422 if it is no mesh
    Draft scan(UUID id, UUID scanId, ScanForm form) {
        var key = keys.of(id);
        consent.require(id, Sort.SCAN);
        requireMeasurements(id, form);
        byte[] content = Sent.content(form.content(), ScanForm.MEBIBYTES_MAX);
        Mesh mesh =
                switch (MeshReader.read(content)) {
                    case Mesh read -> read;
                    case Refused(var because) ->
                            throw new ProblemException(FileProblems.notAMesh(because.words()));
                };
        var words =
                new FileWords(
                        form.caption(), Sent.digest(content), null, mesh, Unit.of(form.unit()));
        var added =
                new ScanAdded(
                        id,
                        scanId,
                        new Attachment(Attachment.Kind.MEASUREMENTS, form.setId(), form.version()),
                        UUID.randomUUID(),
                        mesh.format().mediaType(),
                        content.length,
                        words.seal(key, Sort.SCAN),
                        clock.instant());
        return new Draft(
                added,
                words,
                key,
                Map.of(Part.ORIGINAL, content),
                kept -> ScanView.of(row(kept, words)));
    }

    private void requireMeasurements(UUID id, ScanForm form) {
        var row =
                versions.version(id, form.setId(), form.version())
                        .orElseThrow(() -> new ProblemException(MeasurementProblems.unknownSet()));
        if (row.withdrawn()) {
            throw new ProblemException(MeasurementProblems.problemOf(new SetEnded()));
        }
    }

    private static FileRow row(Added added, FileWords words) {
        return new FileRow(
                added.sort(),
                added.fileId(),
                added.about(),
                added.contentId(),
                added.mediaType(),
                added.bytes(),
                words,
                added.at());
    }
}
