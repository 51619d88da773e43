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
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.statement.Query;

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
        return keys(
                handle.createQuery(
                                """
                                select subject_id, wrapped_key from public.subject_keys
                                where subject_id = any(:subjects) and wrapped_key is not null
                                """)
                        .bind("subjects", array(handle, "uuid", subjects.toArray())));
    }

    private Map<UUID, SubjectKey> keys(Query rows) {
        var keys = new HashMap<UUID, SubjectKey>();
        rows.map((row, _) -> Map.entry(row.getObject(1, UUID.class), row.getBytes(2)))
                .forEach(row -> keys.put(row.getKey(), unwrap(row.getKey(), row.getValue())));
        return keys;
    }

    /// Two requests may make a key for one person at the same time: the first row stays, and both
    /// read that one.
    ///
    /// @param subjects in ascending order, so that two such transactions never wait for each other
    ///   in a circle
    Map<UUID, SubjectKey> create(Handle handle, SortedSet<UUID> subjects) {
        var keys = read(handle, subjects);
        var absent = new TreeSet<>(subjects);
        absent.removeAll(keys.keySet());
        if (!absent.isEmpty()) {
            keys.putAll(insert(handle, absent));
            absent.removeAll(keys.keySet());
        }
        if (!absent.isEmpty()) {
            keys.putAll(read(handle, absent));
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

    /// @return those whose row is ours
    private Map<UUID, SubjectKey> insert(Handle handle, Set<UUID> subjects) {
        var ids = new ArrayList<UUID>();
        var blobs = new ArrayList<byte[]>();
        for (var subject : subjects) {
            ids.add(subject);
            blobs.add(wrapNew(subject));
        }
        return keys(
                handle.createQuery(
                                """
                                insert into public.subject_keys (subject_id, wrapped_key)
                                select * from unnest(:ids, :blobs)
                                on conflict (subject_id) do nothing
                                returning subject_id, wrapped_key
                                """)
                        .bind("ids", array(handle, "uuid", ids.toArray()))
                        .bind("blobs", array(handle, "bytea", blobs.toArray(byte[][]::new))));
    }

    private byte[] wrapNew(UUID subject) {
        try {
            var key = KeysetHandle.generateNew(PredefinedAeadParameters.AES256_GCM);
            return TinkProtoKeysetFormat.serializeEncryptedKeyset(
                    key, keyEncryptionKey, context(subject));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Cannot make a data key for " + subject, e);
        }
    }

    private SubjectKey unwrap(UUID subject, byte[] blob) {
        try {
            var keyset =
                    TinkProtoKeysetFormat.parseEncryptedKeyset(
                            blob, keyEncryptionKey, context(subject));
            return new SubjectKey(
                    subject, keyset.getPrimitive(RegistryConfiguration.get(), Aead.class));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "Cannot unwrap the data key of %s: is this the right key-encryption key?"
                            .formatted(subject),
                    e);
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
