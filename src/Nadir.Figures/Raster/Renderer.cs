using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>A program that draws SVG documents.</summary>
internal abstract class Renderer : IDisposable
{
    /// <summary>The longest that one picture may take before its program is ended.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Path of the program.</summary>
    public abstract string Program { get; }

    public abstract byte[] Png(SvgDocument svg, PixelSize size, CancellationToken cancellation);

    public abstract byte[] Pdf(SvgDocument svg, CancellationToken cancellation);

    public abstract void Dispose();

    private protected InvalidOperationException TooSlow() => Error.State(
        $"{Program} took more than {Patience.TotalSeconds} s for one picture; make the figure or its scale smaller.");
}
