namespace Nadir.Figures;

/// <summary>Carries messages to a browser and back.</summary>
internal abstract class BrowserLink : IDisposable
{
    public abstract void Send(ReadOnlySpan<byte> message);

    /// <summary>The next message; null when the browser has ended.</summary>
    public abstract byte[]? Receive();

    public abstract void Dispose();
}
