namespace Nadir;

/// <summary>What happened to something that learns.</summary>
public enum RunEventKind
{
    /// <summary>Learning begins.</summary>
    Started,

    /// <summary>One step was taken.</summary>
    Step,

    /// <summary>One pass over the data is done.</summary>
    Epoch,

    /// <summary>Something a user should know.</summary>
    Warning,

    /// <summary>Learning is over.</summary>
    Ended,
}
