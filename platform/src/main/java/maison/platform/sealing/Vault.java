package maison.platform.sealing;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.google.crypto.tink.Aead;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/// Keeps one data key per person and destroys it when the person is erased.
///
/// Data keys are stored wrapped by the key-encryption key, so the table alone opens nothing. A key
/// is committed before anything is sealed with it; a key that nothing was sealed with (the request
/// failed) does no harm and is used when the person is written again.
///
/// Unwrapped keys are kept in memory for a short while. Erasing empties this process's copy at
/// once; another replica may use its copy until `keepFor` has passed, then finds the key gone.
public final class Vault {

    private static final int CACHED_KEYS_MAX = 20_000;

    private final Jdbi jdbi;
    private final WrappedKeys wrapped;
    private final Cache<UUID, SubjectKey> cache;

    /// @param keyEncryptionKey any Tink AEAD: from [KeyFiles] here, from a KMS client elsewhere
    /// @param keepFor how long an unwrapped key stays usable in memory before the table is asked
    ///   again
    public Vault(Jdbi jdbi, Aead keyEncryptionKey, Duration keepFor) {
        this.jdbi = jdbi;
        this.wrapped = new WrappedKeys(keyEncryptionKey);
        this.cache =
                Caffeine.newBuilder()
                        .maximumSize(CACHED_KEYS_MAX)
                        .expireAfterWrite(keepFor)
                        .build();
    }

    /// The key to seal a person's fields with, made now if there is none.
    ///
    /// @return empty if the person was erased: nothing may be sealed for them again
    public Optional<SubjectKey> keyFor(UUID subject) {
        return Optional.ofNullable(keysFor(Set.of(subject)).get(subject));
    }

    /// Like [#keyFor] for many people; who was erased is missing from the answer.
    public Map<UUID, SubjectKey> keysFor(Collection<UUID> subjects) {
        return keys(subjects, missing -> jdbi.withHandle(h -> wrapped.readOrCreate(h, missing)));
    }

    /// The same for people who most likely have no key: they are asked for one only if they do.
    public Map<UUID, SubjectKey> newKeysFor(Collection<UUID> subjects) {
        return keys(subjects, missing -> jdbi.withHandle(h -> wrapped.createOrRead(h, missing)));
    }

    /// The existing keys of these people; who was erased, or never had anything sealed, is missing
    /// from the answer.
    public Map<UUID, SubjectKey> keysOf(Collection<UUID> subjects) {
        return keys(subjects, missing -> jdbi.withHandle(h -> wrapped.read(h, missing)));
    }

    /// The same over a connection that the caller already holds.
    public Map<UUID, SubjectKey> keysOf(Handle handle, Collection<UUID> subjects) {
        return keys(subjects, missing -> wrapped.read(handle, missing));
    }

    /// Opens one value.
    public Opening open(UUID subject, String field, Sealed sealed) {
        var key = keysOf(Set.of(subject)).get(subject);
        return key == null ? new Opening.Erased() : new Opening.Opened(key.open(field, sealed));
    }

    /// Destroys these people's keys in the caller's transaction. May be repeated.
    ///
    /// The row with the key is deleted and an empty one takes its place, so that a request that
    /// raced with the erasure cannot make a new key for the same person. Call [#forget] again once
    /// the transaction has committed: until then another request may read the old row.
    public void destroy(Handle handle, Collection<UUID> subjects) {
        wrapped.destroy(handle, subjects);
        forget(subjects);
    }

    /// Drops the unwrapped copies of this process.
    public void forget(Collection<UUID> subjects) {
        cache.invalidateAll(subjects);
    }

    private Map<UUID, SubjectKey> keys(Collection<UUID> subjects, KeySource source) {
        var keys = new HashMap<>(cache.getAllPresent(subjects));
        var missing = new TreeSet<>(subjects);
        missing.removeAll(keys.keySet());
        if (!missing.isEmpty()) {
            var fetched = source.fetch(missing);
            cache.putAll(fetched);
            keys.putAll(fetched);
        }
        return Map.copyOf(keys);
    }

    @FunctionalInterface
    private interface KeySource {
        Map<UUID, SubjectKey> fetch(SortedSet<UUID> subjects);
    }
}
