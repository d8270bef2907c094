namespace Nadir;

/// <summary>What a key of JSON lines holds.</summary>
internal enum JsonKeyKind
{
    /// <summary>Only null so far.</summary>
    Unknown,

    Number,
    Text,
    Object,
    Array,
}
