using Nadir.Tensors;

namespace Nadir.Figures;

/// <summary>Figures in rows and columns under one title, with axes of their own or shared.</summary>
/// <remarks>Twin: matplotlib.pyplot.subplots, plotly.subplots.make_subplots.</remarks>
public sealed class FigureGrid : Drawing
{
    /// <param name="title">The headline of all.</param>
    /// <param name="columns">Figures a row; above 0.</param>
    /// <param name="figures">Row by row; at least one.</param>
    /// <exception cref="ArgumentException">There is no figure.</exception>
    public FigureGrid(string title, int columns, params IEnumerable<Figure> figures)
        : base(title)
    {
        Columns = Require.Positive(columns);
        Figures = [.. Require.Present(figures).Select(figure => Require.Present(figure))];
        if (Figures.Count == 0)
            throw Error.Argument($"A grid needs at least one figure, got none.", nameof(figures));
    }

    public int Columns { get; }

    public int Rows => (Figures.Count + Columns - 1) / Columns;

    /// <summary>Row by row.</summary>
    public IReadOnlyList<Figure> Figures { get; }

    /// <summary>Whether all x axes show the same numbers.</summary>
    public bool ShareX { get; set; }

    /// <summary>Whether all y axes show the same numbers.</summary>
    public bool ShareY { get; set; }

    internal override (double Width, double Height) FittingSize => GridLayout.SizeOf(this);

    /// <inheritdoc/>
    public override void WriteSvg(TextWriter writer, Theme? theme = null) =>
        SvgGrid.Write(this, Require.Present(writer), theme ?? Theme.Light);

    /// <inheritdoc/>
    public override string ToTerminal(int columns, int rows, bool color = false) =>
        TerminalGrid.Render(this, Require.Positive(columns), Require.Positive(rows), color);
}
