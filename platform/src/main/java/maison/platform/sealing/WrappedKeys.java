package maison.platform.sealing;

import com.google.crypto.tink.Aead;
import com.google.crypto.tink.KeysetHandle;
import com.google.crypto.tink.RegistryConfiguration;
import com.google.crypto.tink.TinkProtoKeysetFormat;
import com.google.crypto.tink.aead.AeadConfig;
import com.google.crypto.tink.aead.PredefinedAeadParameters;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;

/// The table `subject_keys`: data keys wrapped by the key-encryption key, one row per person.
final class WrappedKeys {

    private final Aead keyEncryptionKey;

    WrappedKeys(Aead keyEncryptionKey) {
        try {
            AeadConfig.register();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not available", e);
        }
        this.keyEncryptionKey = keyEncryptionKey;
    }

    Map<UUID, SubjectKey> read(Handle handle, Set<UUID> subjects) {
        var keys = new HashMap<UUID, SubjectKey>();
        handle.createQuery(
                        """
                        select subject_id, wrapped_key from public.subject_keys
                        where subject_id = any(:subjects) and wrapped_key is not null
                        """)
                .bind("subjects", array(handle, "uuid", subjects.toArray()))
                .map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getBytes(2)))
                .forEach(row -> keys.put(row.getKey(), unwrap(row.getKey(), row.getValue())));
        return keys;
    }

    /// The keys of these people, made now for those who have none.
    Map<UUID, SubjectKey> readOrCreate(Handle handle, SortedSet<UUID> subjects) {
        var keys = read(handle, subjects);
        var absent = new TreeSet<>(subjects);
        absent.removeAll(keys.keySet());
        if (!absent.isEmpty()) {
            keys.putAll(createOrRead(handle, absent));
        }
        return keys;
    }

    /// The same, asking only for those for whom none could be made. Two requests may make a key for
    /// one person at the same time: the first row stays, and both read that one.
    ///
    /// @param subjects in ascending order, so that two such statements never wait for each other in
    ///   a circle
    Map<UUID, SubjectKey> createOrRead(Handle handle, SortedSet<UUID> subjects) {
        var keys = create(handle, subjects);
        var others = new TreeSet<>(subjects);
        others.removeAll(keys.keySet());
        if (!others.isEmpty()) {
            keys.putAll(read(handle, others));
        }
        return keys;
    }

    void destroy(Handle handle, Collection<UUID> subjects) {
        var ids = array(handle, "uuid", subjects.toArray());
        handle.createUpdate(
                        """
                        delete from public.subject_keys
                        where subject_id = any(:subjects) and wrapped_key is not null
                        """)
                .bind("subjects", ids)
                .execute();
        handle.createUpdate(
                        """
                        insert into public.subject_keys (subject_id, wrapped_key)
                        select distinct unnest(:subjects), null::bytea
                        on conflict (subject_id) do nothing
                        """)
                .bind("subjects", ids)
                .execute();
    }

    /// @return the keys of those whose row is ours
    private Map<UUID, SubjectKey> create(Handle handle, SortedSet<UUID> subjects) {
        var made = new HashMap<UUID, KeysetHandle>();
        var ids = new ArrayList<UUID>();
        var blobs = new ArrayList<byte[]>();
        for (var subject : subjects) {
            var keyset = newKeyset();
            made.put(subject, keyset);
            ids.add(subject);
            blobs.add(wrap(subject, keyset));
        }
        var keys = new HashMap<UUID, SubjectKey>();
        handle.createQuery(
                        """
                        insert into public.subject_keys (subject_id, wrapped_key)
                        select * from unnest(:ids, :blobs)
                        on conflict (subject_id) do nothing
                        returning subject_id
                        """)
                .bind("ids", array(handle, "uuid", ids.toArray()))
                .bind("blobs", array(handle, "bytea", blobs.toArray(byte[][]::new)))
                .mapTo(UUID.class)
                .forEach(id -> keys.put(id, keyOf(id, Objects.requireNonNull(made.get(id)))));
        return keys;
    }

    private static KeysetHandle newKeyset() {
        try {
            return KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a data key", e);
        }
    }

    private byte[] wrap(UUID subject, KeysetHandle keyset) {
        try {
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    keyset, keyEncryptionKey, context(subject));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot wrap a data key for " + subject, e);
        }
    }

    private SubjectKey unwrap(UUID subject, byte[] blob) {
        try {
            return keyOf(
                    subject,
                    TinkProtoKeysetFormat.parseEncryptedKeyset(
                            blob, keyEncryptionKey, context(subject)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Cannot unwrap the data key of %s: is this the right key-encryption key?"
                            .formatted(subject),
                    e);
        }
    }

    private static SubjectKey keyOf(UUID subject, KeysetHandle keyset) {
        try {
            return new SubjectKey(
                    subject, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("No data key: that of " + subject, e);
        }
    }

    private static Argument array(Handle handle, String type, Object[] values) {
        try {
            var array = handle.getConnection().createArrayOf(type, values);
            return (position, statement, _) -> statement.setArray(position, array);
        } catch (SQLException e) {
            throw new IllegalStateException("Cannot bind an array of " + type, e);
        }
    }

    private static byte[] context(UUID subject) {
        return subject.toString().getBytes(StandardCharsets.UTF_8);
    }
}
