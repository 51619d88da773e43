package maison.platform.eventstore;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.postgresql.core.BaseConnection;
import org.postgresql.util.PGBinaryObject;
import org.postgresql.util.PGobject;

/// A value that the driver sends as it is, in PostgreSQL's own binary form.
final class BinaryParameter extends PGobject implements PGBinaryObject {

    private static final long serialVersionUID = 1L;

    private final byte[] bytes;

    private BinaryParameter(String type, byte[] bytes) {
        this.type = type;
        this.bytes = bytes;
    }

    /// Binds bytes of a type, which is named as the catalogue does.
    static void bind(PreparedStatement statement, int index, String type, byte[] bytes)
            throws SQLException {
        BaseConnection connection = statement.getConnection().unwrap(BaseConnection.class);
        int number = connection.getTypeInfo().getPGType(type);
        connection.getQueryExecutor().addBinarySendOid(number);
        statement.setObject(index, new BinaryParameter(type, bytes));
    }

    /// The number of a type, as this database has it.
    static int number(PreparedStatement statement, String type) throws SQLException {
        return statement.getConnection().unwrap(BaseConnection.class).getTypeInfo().getPGType(type);
    }

    @Override
    public void setByteValue(byte[] value, int offset) {
        throw new UnsupportedOperationException("Binary parameters are only written");
    }

    @Override
    public int lengthInBytes() {
        return bytes.length;
    }

    @Override
    public void toBytes(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, bytes.length);
    }
}
