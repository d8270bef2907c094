namespace Nadir;

/// <summary>Where images have their channels.</summary>
public enum DataFormat
{
    /// <summary>[N, C, H, W], as everything else in this library has them.</summary>
    ChannelsFirst,

    /// <summary>[N, H, W, C], as Keras has them by default.</summary>
    ChannelsLast,
}
