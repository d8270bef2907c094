namespace Nadir;

/// <summary>How a score of two classes is made one of several.</summary>
public enum MultiClass
{
    /// <summary>Each class against all others.</summary>
    OneVsRest,

    /// <summary>Each class against each other, both ways, after Hand and Till.</summary>
    OneVsOne,
}
