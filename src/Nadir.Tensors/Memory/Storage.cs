namespace Nadir.Tensors;

/// <summary>The array under one or several tensors, and how often it was written since.</summary>
internal sealed class Storage
{
    /// <summary>An array of float, double, long or bool; at least as long as its tensors need.</summary>
    public Array? Data { get; set; }

    /// <summary>The type of the array's elements.</summary>
    public ElementType Type { get; set; }

    /// <summary>How many elements the array has from the first one on.</summary>
    public int Length { get; set; }

    /// <summary>Where in the array the first element is.</summary>
    public int Start { get; set; }

    /// <summary>Raised by each write in place; backward compares it with what forward saw.</summary>
    public int Version { get; set; }

    /// <summary>A kept storage is not given back when its scope ends.</summary>
    public bool Kept { get; set; }

    /// <summary>Whether it belongs to a parameter, which is written in place.</summary>
    public bool IsWritten { get; set; }

    /// <summary>The thread whose scope takes it back; 0 when none does.</summary>
    public int Thread { get; set; }

    /// <summary>Whether a view made on this thread stays what it is: nobody writes below it, and its scope ends with this one's.</summary>
    public bool CanBeShared => !IsWritten && (Kept || Thread == 0 || Thread == Environment.CurrentManagedThreadId);

    /// <summary>Whether so many elements fit in and would not waste more than half.</summary>
    public bool Suits(ElementType type, int length) => Type == type && length <= Length && Length <= (2 * length) + 32;
}
