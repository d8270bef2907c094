namespace Nadir;

/// <summary>What a number becomes that lies in a bin.</summary>
public enum BinEncoding
{
    /// <summary>A column a bin: 1 where the number lies in it.</summary>
    OneHot,

    /// <summary>The bin's number from 0.</summary>
    Ordinal,
}
