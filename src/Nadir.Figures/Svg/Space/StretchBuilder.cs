namespace Nadir.Figures;

/// <summary>Joins parts of a line into stretches; within one straight step only its ends stay.</summary>
internal sealed class StretchBuilder
{
    private const double Touching = 1e-4;
    private bool withinStep;

    public List<Stretch> All { get; } = [];

    public void Add(bool hidden, Seen from, Seen to)
    {
        if (Distance(from, to) < Touching / 10)
            return;
        if (All.Count == 0 || All[^1].IsHidden != hidden || Distance(All[^1].Places[^1], from) > Touching)
        {
            All.Add(new Stretch(hidden, [from, to]));
        }
        else
        {
            if (withinStep)
                All[^1].Places.RemoveAt(All[^1].Places.Count - 1);
            All[^1].Places.Add(to);
        }

        withinStep = true;
    }

    public void EndStep() => withinStep = false;

    private static double Distance(Seen left, Seen right) =>
        Math.Max(Math.Abs(left.X - right.X), Math.Abs(left.Y - right.Y));
}
