namespace Nadir;

/// <summary>Whose arithmetic and defaults an entry follows where libraries differ.</summary>
public enum Convention
{
    /// <summary>Keras 3.</summary>
    Keras,

    /// <summary>PyTorch.</summary>
    PyTorch,
}
