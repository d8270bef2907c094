namespace Nadir;

/// <summary>A kind of number as files of arrays store it.</summary>
internal enum StoredNumber : byte
{
    Bool,
    UInt8,
    Int8,
    UInt16,
    Int16,
    UInt32,
    Int32,
    UInt64,
    Int64,
    Float16,
    BFloat16,
    Float32,
    Float64,
}
