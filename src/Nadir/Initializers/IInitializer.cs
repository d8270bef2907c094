namespace Nadir;

/// <summary>The rule of an initializer; its properties are the factory's arguments.</summary>
public interface IInitializer
{
    /// <summary>First values for a weight of a shape.</summary>
    Tensor Create(Shape shape, Fan fan, Philox generator, ElementType type);
}
