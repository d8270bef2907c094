namespace Nadir.Tensors;

/// <summary>A formula that cannot be read or used as it is written.</summary>
/// <remarks>
/// The message says what is wrong and what to write instead, then shows the formula with a caret below the place.
/// </remarks>
public sealed class FormulaException : ArgumentException
{
    internal FormulaException(string formula, int column, string reason, string picture)
        : base($"{reason}\n{picture}") => (Formula, Column, Reason, Picture) = (formula, column, reason, picture);

    /// <summary>The formula as it was given.</summary>
    public string Formula { get; }

    /// <summary>
    /// Where in the formula, from 1, in cells of a terminal: a Chinese character takes two, a combining mark none.
    /// </summary>
    public int Column { get; }

    /// <summary>The message without the picture of the formula.</summary>
    public string Reason { get; }

    /// <summary>The formula, and below it a caret at the place.</summary>
    public string Picture { get; }
}
