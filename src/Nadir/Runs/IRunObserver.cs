namespace Nadir;

/// <summary>Reads what happens while something learns.</summary>
public interface IRunObserver
{
    /// <summary>Called on the learning thread for every event; must be quick.</summary>
    void Observe(in RunEvent what);
}
