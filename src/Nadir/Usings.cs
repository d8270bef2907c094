global using Nadir.Tensors;
