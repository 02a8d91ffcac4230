package dev.keydoctor.guide.drawing;

/**
 * A record of a rectangle that can be cut into rows and columns, so that drawings need
 * little arithmetic.
 */
record Box(int x, int y, int width, int height) {

	static final Box PAPER = new Box(3, 3, 1194, 744);

	/**
	 * What is left of a window below its head line.
	 */
	static final Box BODY = new Box(80, 140, 1040, 560);

	/**
	 * What is left of a window beside its menu.
	 */
	static final Box MAIN = new Box(462, 140, 700, 560);

	Box row(int index, int count, int gap) {
		int each = (this.height - gap * (count - 1)) / count;
		return new Box(this.x, this.y + index * (each + gap), this.width, each);
	}

	Box column(int index, int count, int gap) {
		int each = (this.width - gap * (count - 1)) / count;
		return new Box(this.x + index * (each + gap), this.y, each, this.height);
	}

	Box left(int width) {
		return new Box(this.x, this.y, width, this.height);
	}

	Box right(int width) {
		return new Box(this.right() - width, this.y, width, this.height);
	}

	Box top(int height) {
		return new Box(this.x, this.y, this.width, height);
	}

	Box bottom(int height) {
		return new Box(this.x, this.bottom() - height, this.width, height);
	}

	Box inset(int horizontal, int vertical) {
		return new Box(this.x + horizontal, this.y + vertical, this.width - 2 * horizontal, this.height - 2 * vertical);
	}

	int right() {
		return this.x + this.width;
	}

	int bottom() {
		return this.y + this.height;
	}

	int centerX() {
		return this.x + this.width / 2;
	}

	int centerY() {
		return this.y + this.height / 2;
	}

}
