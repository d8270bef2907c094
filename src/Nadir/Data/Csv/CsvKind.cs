namespace Nadir;

/// <summary>What the cells of a CSV column are.</summary>
public enum CsvKind
{
    /// <summary>Numbers, with a point before decimals.</summary>
    Number,

    /// <summary>The words true and false, in any case; as an input 1 and 0.</summary>
    Truth,

    /// <summary>Words; as an input one number a word, 1 where it stands and 0 elsewhere.</summary>
    Text,
}
