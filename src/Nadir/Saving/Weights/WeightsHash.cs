using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Nadir;

/// <summary>A fingerprint of named arrays: equal exactly when names, types, shapes and every bit are.</summary>
/// <remarks>
/// SHA-256 over the arrays in the order of their names' UTF-8 bytes; of each the name's length in bytes (8 bytes,
/// little-endian), the name in UTF-8, type and shape as in <c>F32[3,5]</c> (<c>F32[]</c> for a scalar), and the
/// elements little-endian. In Python, with <c>arrays</c> from name to (type, shape, bytes):
/// <code>
/// h = hashlib.sha256()
/// for name, (dtype, shape, data) in sorted(arrays.items()):
///     h.update(struct.pack("&lt;Q", len(name.encode())) + name.encode())
///     h.update(f"{dtype}[{','.join(map(str, shape))}]".encode() + data)
/// print(h.hexdigest())
/// </code>
/// </remarks>
public static class WeightsHash
{
    /// <summary>The fingerprint in lower-case hexadecimal.</summary>
    public static string Sha256(IEnumerable<NamedArray> arrays)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> length = stackalloc byte[sizeof(long)];
        foreach (var array in ArraySet.Sorted(arrays))
        {
            var name = Encoding.UTF8.GetBytes(array.Name);
            BinaryPrimitives.WriteInt64LittleEndian(length, name.Length);
            hash.AppendData(length);
            hash.AppendData(name);
            var type = StoredType.Of(array.ElementType).Name;
            hash.AppendData(Encoding.UTF8.GetBytes($"{type}[{string.Join(',', array.Shape.ToArray())}]"));
            hash.AppendData(array.Bytes.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
