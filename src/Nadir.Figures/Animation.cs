using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Drawings shown one after another: a GIF, or a page with play and a slider; where nothing moves, the last one.</summary>
/// <remarks>Twin: matplotlib.animation.FuncAnimation.</remarks>
public sealed class Animation : Drawing
{
    /// <param name="title">The headline.</param>
    /// <param name="frames">In their order, each with a name for the slider, such as <c>step 10</c>; at least one.</param>
    /// <exception cref="ArgumentException">There is no frame.</exception>
    public Animation(string title, params IEnumerable<(string Name, Figure Figure)> frames)
        : base(title)
    {
        var all = Require.Present(frames).ToList();
        if (all.Count == 0)
            throw Error.Argument($"An animation needs at least one frame, got none.", nameof(frames));
        Frames = [.. all.Select(frame => Require.Present(frame.Figure))];
        FrameNames = [.. all.Select(frame => PlainText.Of(frame.Name, nameof(frames)))];
    }

    public IReadOnlyList<Figure> Frames { get; }

    /// <summary>One a frame.</summary>
    public IReadOnlyList<string> FrameNames { get; }

    /// <summary>How long each frame stays. Unit: milliseconds. Range: from 20 up, below which browsers play slower.</summary>
    public int FrameDuration { get; set => field = Require.AtLeast(value, 20, nameof(FrameDuration)); } = 100;

    internal override (double Width, double Height) FittingSize => (Frames[^1].Width, Frames[^1].Height);

    /// <inheritdoc/>
    public override void WriteSvg(TextWriter writer, Theme? theme = null) =>
        SvgRenderer.Write(Frames[^1], Require.Present(writer), theme ?? Theme.Light, Frames[^1].Metadata ?? Metadata);

    /// <inheritdoc/>
    public override string ToTerminal(int columns, int rows, bool color = false) => Frames[^1].ToTerminal(columns, rows, color);
}
