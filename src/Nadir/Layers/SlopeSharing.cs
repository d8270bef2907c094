namespace Nadir;

/// <summary>Which elements of a sample share a learned slope.</summary>
public enum SlopeSharing
{
    /// <summary>None: each element has its own. Keras' default.</summary>
    Element,

    /// <summary>Those of a channel, the sample's first axis. PyTorch's <c>num_parameters = channels</c>.</summary>
    Channel,

    /// <summary>All. PyTorch's default.</summary>
    Layer,
}
